package eu.zirkel.journeys.load;

import java.util.Map;

/**
 * Something that visitors look at.
 *
 * @param path a page, or an address of the interface
 * @param shows what must be found there
 * @param headers for what is not for everybody
 */
public record Sight(String path, String shows, Map<String, String> headers) {

    /** For everybody. */
    public Sight(String path, String shows) {
        this(path, shows, Map.of());
    }
}
