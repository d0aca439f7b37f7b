package eu.zirkel.portal.services;

import eu.zirkel.portal.text.Text;
import java.net.URI;

/**
 * A page elsewhere in the web that goes with an activity ({@code C-17}).
 *
 * @param label what is found there
 */
public record Link(Text label, String url) {

    /** The host it leads to, for readers to see beforehand; empty for what is no address of a page. */
    public String host() {
        try {
            URI address = URI.create(url);
            boolean page = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            String host = address.getHost();
            return page && host != null ? host : "";
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
