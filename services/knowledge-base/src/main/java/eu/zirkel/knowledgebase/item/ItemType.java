package eu.zirkel.knowledgebase.item;

/** What an item is. */
enum ItemType {
    TEXT,
    ARTICLE,
    INTERVIEW,
    PODCAST,
    RECORDING,
    DOCUMENT,
    METHOD,
    TOOL,
    MODEL,
    RESULT,
    REPORT,
    MATERIAL,
    OFFER,
    CAMPAIGN,
    GLOSSARY,
    GOOD_PRACTICE
}
