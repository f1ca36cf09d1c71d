package org.heed.campaigns.publishing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;

/**
 * The small Markdown of public pages: headings of two levels, paragraphs, lists and links. Everything else, HTML above
 * all, is shown as the text it is; a link that leads anywhere but to the web, a mailbox, a telephone or a page of ours
 * leads nowhere.
 */
public final class Markdown {
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(Heading.class, ListBlock.class))
            .postProcessor(Markdown::plain)
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new Addresses())
            .attributeProviderFactory(context -> new Classes())
            .build();

    private Markdown() {}

    /** The text as HTML of the GOV.UK Design System. */
    public static String html(String text) {
        return RENDERER.render(PARSER.parse(text));
    }

    private static Node plain(Node document) {
        document.accept(new Plainer());
        return document;
    }

    /** Leaves only what the small Markdown has: emphasis, code, pictures and HTML become their text. */
    private static final class Plainer extends AbstractVisitor {
        @Override
        public void visit(Heading heading) {
            heading.setLevel(heading.getLevel() <= 2 ? 2 : 3); // the page's title is the only heading of level 1
            visitChildren(heading);
        }

        @Override
        public void visit(Emphasis emphasis) {
            visitChildren(emphasis);
            unwrap(emphasis);
        }

        @Override
        public void visit(StrongEmphasis emphasis) {
            visitChildren(emphasis);
            unwrap(emphasis);
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            unwrap(image);
        }

        @Override
        public void visit(Code code) {
            replace(code, code.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            replace(html, html.getLiteral());
        }

        private static void replace(Node node, String text) {
            node.insertBefore(new Text(text));
            node.unlink();
        }

        private static void unwrap(Node node) {
            Node child = node.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                node.insertBefore(child);
                child = next;
            }
            node.unlink();
        }
    }

    private static final class Classes implements AttributeProvider {
        @Override
        public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
            switch (node) {
                case Heading heading ->
                    attributes.put("class", heading.getLevel() == 2 ? "govuk-heading-m" : "govuk-heading-s");
                case Paragraph paragraph -> attributes.put("class", "govuk-body");
                case BulletList list -> attributes.put("class", "govuk-list govuk-list--bullet");
                case OrderedList list -> attributes.put("class", "govuk-list govuk-list--number");
                case Link link -> attributes.put("class", "govuk-link");
                default -> {}
            }
        }
    }

    private static final class Addresses implements UrlSanitizer {
        private static final List<String> STARTS = List.of("https://", "http://", "mailto:", "tel:");

        @Override
        public String sanitizeLinkUrl(String url) {
            String plain = url.strip();
            boolean ours = plain.startsWith("/") && !plain.startsWith("//") && !plain.startsWith("/\\");
            boolean known = STARTS.stream().anyMatch(start -> plain.regionMatches(true, 0, start, 0, start.length()));
            return ours || known ? plain : "";
        }

        @Override
        public String sanitizeImageUrl(String url) {
            return "";
        }
    }
}
