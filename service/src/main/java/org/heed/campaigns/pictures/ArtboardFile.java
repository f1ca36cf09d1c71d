package org.heed.campaigns.pictures;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.databind.JsonNode;

/** Reads an SVG file with its rectangles {@code slot-...}; nothing outside of the file is ever fetched. */
final class ArtboardFile {
    private static final String SLOT = "slot-";

    private ArtboardFile() {}

    static Artboard read(String file, String code, byte[] svg, JsonNode sizes) {
        Map<String, Place> places = new LinkedHashMap<>();
        double[] box = scan(file, svg, places);
        SVGDocument drawing = new SVGLoader()
                .load(
                        new ByteArrayInputStream(svg),
                        null,
                        LoaderContext.builder()
                                .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
                                .build());
        if (drawing == null) {
            throw new TemplateException(file + " cannot be drawn");
        }
        return new Artboard(code, box[0], box[1], drawing, Map.copyOf(places), sizes(file, sizes));
    }

    private static double[] scan(String file, byte[] svg, Map<String, Place> places) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        double[] box = {0, 0};
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(svg));
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                String id = reader.getAttributeValue(null, "id");
                if (reader.getLocalName().equals("svg") && box[0] == 0) {
                    box = viewBox(file, reader.getAttributeValue(null, "viewBox"));
                } else if (id != null && id.startsWith(SLOT)) {
                    places.put(id.substring(SLOT.length()), rectangle(file, id, reader));
                }
            }
        } catch (XMLStreamException damaged) {
            throw new TemplateException(
                    file + " is not a sound SVG file, line "
                            + damaged.getLocation().getLineNumber(),
                    damaged);
        }
        if (box[0] == 0) {
            throw new TemplateException(file + " holds no svg element with a viewBox");
        }
        return box;
    }

    private static double[] viewBox(String file, String text) {
        String[] parts = text == null ? new String[0] : text.strip().split("[ ,]+");
        try {
            if (parts.length == 4 && Double.parseDouble(parts[0]) == 0 && Double.parseDouble(parts[1]) == 0) {
                double[] box = {Double.parseDouble(parts[2]), Double.parseDouble(parts[3])};
                if (box[0] > 0 && box[1] > 0) {
                    return box;
                }
            }
        } catch (NumberFormatException notNumbers) {
            throw new TemplateException(file + ": viewBox must hold four numbers, was " + text, notNumbers);
        }
        throw new TemplateException(file + ": viewBox must be 0 0 and the canvas's width and height, was " + text);
    }

    private static Place rectangle(String file, String id, XMLStreamReader reader) {
        double[] numbers = new double[4];
        String[] names = {"x", "y", "width", "height"};
        for (int i = 0; i < names.length; i++) {
            String text = reader.getAttributeValue(null, names[i]);
            try {
                numbers[i] = Double.parseDouble(text == null ? "" : text);
            } catch (NumberFormatException notNumber) {
                throw new TemplateException(
                        file + ": " + id + " must be a rectangle with x, y, width and height as plain numbers",
                        notNumber);
            }
        }
        return new Place(
                new Rectangle2D.Double(numbers[0], numbers[1], numbers[2], numbers[3]),
                "end".equals(reader.getAttributeValue(null, "data-align")));
    }

    private static Map<String, List<Double>> sizes(String file, JsonNode node) {
        Map<String, List<Double>> sizes = new LinkedHashMap<>();
        node.properties().forEach(slot -> {
            List<Double> all = new ArrayList<>();
            slot.getValue().forEach(size -> all.add(size.asDouble()));
            if (all.isEmpty() || all.size() > 3 || all.stream().anyMatch(size -> !(size > 0))) {
                throw new TemplateException(
                        file + ": " + slot.getKey() + " must have one to three sizes above 0, had " + slot.getValue());
            }
            sizes.put(slot.getKey(), List.copyOf(all));
        });
        return Map.copyOf(sizes);
    }
}
