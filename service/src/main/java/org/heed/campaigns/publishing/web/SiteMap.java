package org.heed.campaigns.publishing.web;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.heed.campaigns.publishing.NewsItem;
import org.heed.campaigns.publishing.Shelf;
import org.heed.campaigns.publishing.Standing;
import org.heed.campaigns.publishing.TwinState;
import org.heed.ground.words.Language;

/** Tells search engines which pages there are, in which languages, and when they changed (sitemaps.org 0.9). */
record SiteMap(UnaryOperator<String> addresses) {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    byte[] write(List<NewsItem> items) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(NAMESPACE);
            xml.setPrefix("xhtml", XHTML);
            xml.writeStartElement(NAMESPACE, "urlset");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeNamespace("xhtml", XHTML);
            for (Shelf shelf : Shelf.all()) {
                begin(xml, shelf.address());
                xml.writeEndElement();
            }
            for (NewsItem item : items) {
                if (item.setting().standing() == Standing.LIVE) {
                    page(xml, item);
                }
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a map must be writable to memory", impossible);
        }
        return bytes.toByteArray();
    }

    private void page(XMLStreamWriter xml, NewsItem item) throws XMLStreamException {
        begin(xml, item.address());
        xml.writeStartElement(NAMESPACE, "lastmod");
        xml.writeCharacters(item.updated().toString());
        xml.writeEndElement();
        if (item.setting().twin() != TwinState.MISSING) {
            for (Language language : List.of(Language.ENGLISH, Language.WELSH)) {
                xml.writeEmptyElement(XHTML, "link");
                xml.writeAttribute("rel", "alternate");
                xml.writeAttribute("hreflang", language.tag());
                xml.writeAttribute("href", addresses.apply(item.address(language)));
            }
        }
        xml.writeEndElement();
    }

    private void begin(XMLStreamWriter xml, String path) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "url");
        xml.writeStartElement(NAMESPACE, "loc");
        xml.writeCharacters(addresses.apply(path));
        xml.writeEndElement();
    }
}
