package eu.zirkel.portal.text;

import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns the Markdown of knowledge items into HTML that is safe to print: HTML in the source is shown as text, links
 * lead only to http, https and mailto, headings fit below the page's {@code h1}, pictures become links because pages
 * load nothing from elsewhere.
 */
public final class Markdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(_ -> (node, _, attributes) -> dress(node, attributes))
            .build();

    private Markdown() {}

    /** The HTML of a Markdown text. */
    public static String html(String source) {
        Node document = PARSER.parse(source);
        Outline outline = new Outline();
        document.accept(outline);
        document.accept(new Fit(outline.highest));
        return RENDERER.render(document);
    }

    private static void dress(Node node, Map<String, String> attributes) {
        if (node instanceof Link) {
            attributes.put("rel", "noreferrer");
        }
    }

    private static final class Outline extends AbstractVisitor {

        private int highest = 6;

        @Override
        public void visit(Heading heading) {
            highest = Math.min(highest, heading.getLevel());
        }
    }

    private static final class Fit extends AbstractVisitor {

        private final int highest;

        Fit(int highest) {
            this.highest = highest;
        }

        /** The highest heading of the text comes right below the page's own, whatever its author began with. */
        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(6, heading.getLevel() - highest + 2));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            Link link = new Link(image.getDestination(), image.getTitle());
            while (image.getFirstChild() != null) {
                link.appendChild(image.getFirstChild());
            }
            image.insertAfter(link);
            image.unlink();
        }
    }
}
