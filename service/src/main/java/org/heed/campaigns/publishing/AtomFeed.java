package org.heed.campaigns.publishing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.heed.ground.words.Language;

/**
 * A list of pages as an Atom feed (RFC 4287). Ids are tag URIs (RFC 4151), so that they stay when the address of the
 * service changes.
 *
 * @param addresses makes a page's whole address of its path
 * @param authority the name that ids are made under, a host name of ours
 */
public record AtomFeed(UnaryOperator<String> addresses, String authority) {
    public static final String FORMAT = "atom";
    public static final String TYPE = "application/atom+xml";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final Shelf NEWS = new Shelf(Optional.of(PageKinds.shipped().usual()), Language.ENGLISH);

    /** A feed of pages below an address, which has no slash at its end. */
    public AtomFeed(String address, String authority) {
        this(path -> address + path, authority);
    }

    /** The feed of English news in UTF-8. */
    public byte[] write(List<NewsItem> items) {
        return write(NEWS, items);
    }

    /** The feed of a list in UTF-8. */
    public byte[] write(Shelf shelf, List<NewsItem> items) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            // the JDK's own: a library for workbooks brings another, which newFactory() would take
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(NAMESPACE);
            xml.writeStartElement(NAMESPACE, "feed");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("xml:lang", shelf.language().tag());
            element(xml, "id", "tag:" + authority + ",2026:" + shelf.address());
            element(xml, "title", FeedText.title(shelf));
            element(xml, "updated", FeedText.updated(items).toString());
            xml.writeStartElement(NAMESPACE, "author");
            element(xml, "name", FeedText.AUTHOR);
            xml.writeEndElement();
            link(xml, "self", TYPE, shelf.feed(FORMAT));
            link(xml, "alternate", "text/html", shelf.address());
            for (NewsItem item : items) {
                entry(xml, item, shelf.language());
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a feed must be writable to memory", impossible);
        }
        return bytes.toByteArray();
    }

    /** The text of {@link #write}, for those who compare. */
    String text(List<NewsItem> items) {
        return new String(write(items), StandardCharsets.UTF_8);
    }

    private void entry(XMLStreamWriter xml, NewsItem item, Language language) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "entry");
        if (!item.setting().language().equals(language)) {
            xml.writeAttribute("xml:lang", item.setting().language().tag());
        }
        element(xml, "id", id(item));
        element(xml, "title", FeedText.title(item));
        element(xml, "updated", item.updated().toString());
        element(xml, "published", item.first().toString());
        link(xml, "alternate", "text/html", item.address());
        element(xml, "summary", item.words().summary());
        xml.writeEndElement();
    }

    /** The id of a page in a language; it stays whatever the page says later. */
    private String id(NewsItem item) {
        LocalDate day = LocalDate.ofInstant(item.first(), ZoneOffset.UTC);
        return "tag:" + authority + "," + day + ":" + item.address();
    }

    private void link(XMLStreamWriter xml, String relation, String type, String path) throws XMLStreamException {
        xml.writeEmptyElement(NAMESPACE, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", addresses.apply(path));
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, name);
        // XML 1.0 has no way to write other control characters, not even escaped
        xml.writeCharacters(text.replaceAll("[\\p{Cntrl}&&[^\\t\\n]]|[\\uFFFE\\uFFFF]", ""));
        xml.writeEndElement();
    }

    /** What both forms of a feed say alike. */
    static final class FeedText {
        static final String AUTHOR = "Heed";

        private FeedText() {}

        static String title(Shelf shelf) {
            SiteWords words = new SiteWords(shelf.language());
            return words.get(
                    "feed.of",
                    shelf.kind().map(kind -> kind.many(shelf.language())).orElse(words.get("all.title")));
        }

        /** The title of a page, which says so when the page does not hold any more. */
        static String title(NewsItem item) {
            return item.setting().standing() == Standing.WITHDRAWN
                    ? new SiteWords(item.setting().language()).get("withdrawn") + ": "
                            + item.words().title()
                    : item.words().title();
        }

        static Instant updated(List<NewsItem> items) {
            return items.stream().map(NewsItem::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
        }
    }
}
