package eu.zirkel.knowledgebase.item;

/** Who may see an item once it is published. */
enum Visibility {
    PUBLIC
}
