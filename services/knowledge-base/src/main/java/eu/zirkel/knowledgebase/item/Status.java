package eu.zirkel.knowledgebase.item;

/** Where an item stands; only PUBLISHED is public, ARCHIVED is the end. */
enum Status {
    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    ARCHIVED
}
