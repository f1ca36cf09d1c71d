package org.heed.campaigns.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class AtomFeedTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final AtomFeed FEED = new AtomFeed("https://report.example.org", "heed.example");
    private static final NewsItem ITEM = new NewsItem(
            "made-up-news",
            new Words("A & B <made up>", "Summary with \u0001 a control character", "Body"),
            Instant.parse("2019-01-23T12:00:00Z"),
            Instant.parse("2020-09-11T11:00:00Z"),
            Origin.PERSON,
            List.of());

    @Test
    void theFeedHasWhatRfc4287Requires() throws Exception {
        Element feed = parse(FEED.write(List.of(ITEM))).getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(text(feed, "id")).isEqualTo("tag:heed.example,2026:/news");
        assertThat(text(feed, "title")).isNotBlank();
        assertThat(Instant.parse(text(feed, "updated"))).isEqualTo(ITEM.updated());
        assertThat(text((Element) children(feed, "author").getFirst(), "name")).isNotBlank();
        assertThat(links(feed))
                .contains(
                        "self https://report.example.org/news/feed.atom", "alternate https://report.example.org/news");
    }

    @Test
    void anEntryHasAnIdThatStaysItsDatesAndItsLink() throws Exception {
        Element feed = parse(FEED.write(List.of(ITEM))).getDocumentElement();
        Element entry = (Element) children(feed, "entry").getFirst();
        assertThat(text(entry, "id")).isEqualTo("tag:heed.example,2019-01-23:/news/made-up-news");
        assertThat(text(entry, "title")).isEqualTo("A & B <made up>");
        assertThat(text(entry, "summary")).isEqualTo("Summary with  a control character");
        assertThat(text(entry, "published")).isEqualTo("2019-01-23T12:00:00Z");
        assertThat(text(entry, "updated")).isEqualTo("2020-09-11T11:00:00Z");
        assertThat(links(entry)).containsExactly("alternate https://report.example.org/news/made-up-news");
    }

    @Test
    void aFeedWithoutEntriesIsAFeedToo() throws Exception {
        Element feed = parse(FEED.write(List.of())).getDocumentElement();
        assertThat(Instant.parse(text(feed, "updated"))).isEqualTo(Instant.EPOCH);
        assertThat(children(feed, "entry")).isEmpty();
    }

    private static Document parse(byte[] feed) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(feed));
    }

    private static List<org.w3c.dom.Node> children(Element parent, String name) {
        List<org.w3c.dom.Node> found = new ArrayList<>();
        NodeList all = parent.getChildNodes();
        for (int at = 0; at < all.getLength(); at++) {
            if (ATOM.equals(all.item(at).getNamespaceURI())
                    && name.equals(all.item(at).getLocalName())) {
                found.add(all.item(at));
            }
        }
        return found;
    }

    private static String text(Element parent, String name) {
        assertThat(children(parent, name)).as(name).hasSize(1);
        return children(parent, name).getFirst().getTextContent();
    }

    private static List<String> links(Element parent) {
        return children(parent, "link").stream()
                .map(Element.class::cast)
                .map(link -> link.getAttribute("rel") + " " + link.getAttribute("href"))
                .toList();
    }
}
