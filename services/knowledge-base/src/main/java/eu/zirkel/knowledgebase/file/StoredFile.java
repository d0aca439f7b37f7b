package eu.zirkel.knowledgebase.file;

import org.jspecify.annotations.Nullable;

/**
 * A file of an item, without its bytes.
 *
 * @param id of the bytes; other bytes are another id, so it may be cached for good
 * @param name safe to show and to save under
 * @param mime media type without parameters, as found in the bytes (never as claimed)
 * @param bytes its size, counted
 * @param alt what it shows or says, for those who cannot see or hear it
 */
public record StoredFile(
        String id,
        String name,
        String mime,
        long bytes,
        @Nullable String alt) {}
