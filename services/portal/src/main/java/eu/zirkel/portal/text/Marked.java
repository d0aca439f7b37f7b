package eu.zirkel.portal.text;

import java.util.ArrayList;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/**
 * A piece of a search result.
 *
 * @param text plain text, to be escaped like any other
 * @param found whether it is what was searched for
 */
public record Marked(String text, boolean found) {

    /** Takes a highlight with {@code <mark>} apart, so that no page ever prints HTML it received. */
    public static List<Marked> of(String highlight) {
        List<Marked> pieces = new ArrayList<>();
        String rest = highlight;
        boolean found = false;
        while (!rest.isEmpty()) {
            String border = found ? "</mark>" : "<mark>";
            int at = rest.indexOf(border);
            String piece = at < 0 ? rest : rest.substring(0, at);
            if (!piece.isEmpty()) {
                pieces.add(new Marked(HtmlUtils.htmlUnescape(piece), found));
            }
            rest = at < 0 ? "" : rest.substring(at + border.length());
            found = !found;
        }
        return List.copyOf(pieces);
    }
}
