package org.heed.campaigns.publishing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The news as an Atom feed (RFC 4287). Ids are tag URIs (RFC 4151), so that they stay when the address of the service
 * changes.
 *
 * @param address of the public front, without a slash at its end
 * @param authority the name that ids are made under, a host name of ours
 */
public record AtomFeed(String address, String authority) {
    public static final String PATH = "/news/feed.atom";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final String NAME = "Heed news";

    /** The same feed at another address; its ids stay. */
    public AtomFeed at(String address) {
        return new AtomFeed(address, authority);
    }

    /** The feed in UTF-8. */
    public byte[] write(List<NewsItem> items) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            // the JDK's own: a library for workbooks brings another, which newFactory() would take
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(NAMESPACE);
            xml.writeStartElement(NAMESPACE, "feed");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("xml:lang", "en");
            element(xml, "id", "tag:" + authority + ",2026:/news");
            element(xml, "title", NAME);
            element(xml, "updated", latest(items).toString());
            xml.writeStartElement(NAMESPACE, "author");
            element(xml, "name", "Heed");
            xml.writeEndElement();
            link(xml, "self", "application/atom+xml", PATH);
            link(xml, "alternate", "text/html", "/news");
            for (NewsItem item : items) {
                entry(xml, item);
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

    private void entry(XMLStreamWriter xml, NewsItem item) throws XMLStreamException {
        LocalDate day = LocalDate.ofInstant(item.first(), ZoneOffset.UTC);
        xml.writeStartElement(NAMESPACE, "entry");
        element(xml, "id", "tag:" + authority + "," + day + ":/news/" + item.slug());
        element(xml, "title", item.words().title());
        element(xml, "updated", item.updated().toString());
        element(xml, "published", item.first().toString());
        link(xml, "alternate", "text/html", "/news/" + item.slug());
        element(xml, "summary", item.words().summary());
        xml.writeEndElement();
    }

    private static Instant latest(List<NewsItem> items) {
        return items.stream().map(NewsItem::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private void link(XMLStreamWriter xml, String relation, String type, String path) throws XMLStreamException {
        xml.writeEmptyElement(NAMESPACE, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address + path);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, name);
        // XML 1.0 has no way to write other control characters, not even escaped
        xml.writeCharacters(text.replaceAll("[\\p{Cntrl}&&[^\\t\\n]]|[\\uFFFE\\uFFFF]", ""));
        xml.writeEndElement();
    }
}
