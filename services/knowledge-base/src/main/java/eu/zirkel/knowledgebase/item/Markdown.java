package eu.zirkel.knowledgebase.item;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;

/**
 * Turns Markdown into HTML that is safe to print in a page with an {@code h1} of its own: HTML in the source is shown as
 * text, pictures become links because pages load nothing from elsewhere, and a second, independent filter lets through
 * nothing but plain elements.
 */
final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();
    private static final TextContentRenderer PLAIN = TextContentRenderer.builder()
            .extensions(EXTENSIONS)
            .lineBreakRendering(LineBreakRendering.COMPACT)
            .build();
    private static final Safelist PLAIN_ELEMENTS = Safelist.none()
            .addTags("p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "strong", "em", "code", "pre", "blockquote")
            .addTags("ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "a")
            .addAttributes("ol", "start")
            .addAttributes("th", "align")
            .addAttributes("td", "align")
            .addAttributes("a", "href", "title")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addEnforcedAttribute("a", "rel", "noreferrer nofollow")
            .preserveRelativeLinks(true);

    private Markdown() {}

    /** The HTML of each language's text. */
    static Map<String, String> html(Map<String, String> sources) {
        return sources.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, text -> html(text.getValue())));
    }

    static String html(String source) {
        Node document = PARSER.parse(source);
        Outline outline = new Outline();
        document.accept(outline);
        document.accept(new Fit(outline.highest));
        // Relative links are judged against an address that nobody has.
        return Jsoup.clean(
                HTML.render(document),
                "https://zirkel.invalid/",
                PLAIN_ELEMENTS,
                new OutputSettings().prettyPrint(false));
    }

    /** The words alone. */
    static String plain(String source) {
        return PLAIN.render(PARSER.parse(source));
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
