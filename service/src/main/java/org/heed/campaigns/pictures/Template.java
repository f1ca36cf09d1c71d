package org.heed.campaigns.pictures;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heed.ground.words.Language;
import tools.jackson.databind.JsonNode;

/**
 * One design in all its shapes, as a designer's files say.
 *
 * @param vector whether posters carry the drawing itself, or a picture of it
 * @param grain noise on smooth gradients, in steps of 255
 * @param words by language and slot
 * @param alt the alternative text of a piece by language, with the names of slots in braces
 */
record Template(
        String code,
        String name,
        boolean vector,
        int grain,
        Map<Language, Map<String, String>> words,
        Map<Language, String> alt,
        List<Slot> slots,
        Map<String, Artboard> artboards) {

    static Template read(Shelf shelf, String code, List<PieceSize> sizes) {
        String folder = "templates/" + code + "/";
        String file = folder + "template.yaml";
        JsonNode yaml = shelf.yaml(file);
        Map<String, Artboard> artboards = new LinkedHashMap<>();
        for (PieceSize size : sizes) {
            String svg = folder + size.artboard() + ".svg";
            artboards.computeIfAbsent(
                    size.artboard(),
                    one -> ArtboardFile.read(
                            svg, one, shelf.bytes(svg), need(file, yaml.path("sizes"), "sizes for " + one, one)));
        }
        Map<Language, String> alt = new LinkedHashMap<>();
        need(file, yaml, "alt texts", "alt")
                .properties()
                .forEach(one ->
                        alt.put(new Language(one.getKey()), one.getValue().asString()));
        return new Template(
                code,
                need(file, yaml, "a name", "name").asString(),
                yaml.path("paper").asString("vector").equals("vector"),
                yaml.path("grain").asInt(0),
                words(need(file, yaml, "words", "words")),
                Map.copyOf(alt),
                slots(file, need(file, yaml, "slots", "slots")),
                Map.copyOf(artboards));
    }

    static JsonNode need(String file, JsonNode node, String what, String key) {
        JsonNode found = node.path(key);
        if (found.isMissingNode() || found.isNull()) {
            throw new TemplateException(file + " must have " + what);
        }
        return found;
    }

    static Map<Language, Map<String, String>> words(JsonNode node) {
        Map<Language, Map<String, String>> all = new LinkedHashMap<>();
        node.properties().forEach(language -> {
            Map<String, String> words = new LinkedHashMap<>();
            language.getValue()
                    .properties()
                    .forEach(slot -> words.put(slot.getKey(), slot.getValue().asString()));
            all.put(new Language(language.getKey()), Map.copyOf(words));
        });
        return Map.copyOf(all);
    }

    private static List<Slot> slots(String file, JsonNode node) {
        return node.properties().stream()
                .map(slot -> slot(file + ": " + slot.getKey(), slot.getKey(), slot.getValue()))
                .toList();
    }

    private static Slot slot(String where, String name, JsonNode node) {
        Color colour = colour(where, node.path("colour").asString("#ffffff"));
        return new Slot(
                name,
                choice(where, Face.class, node.path("font").asString("regular")),
                colour,
                node.has("accent") ? colour(where, node.path("accent").asString()) : colour,
                node.path("tracking").asDouble(0),
                node.path("leading").asDouble(1.2),
                node.path("lines").asInt(1),
                node.path("break").asString("late").equals("early"),
                choice(where, Slot.Vertical.class, node.path("vertical").asString("top")));
    }

    private static <E extends Enum<E>> E choice(String where, Class<E> type, String text) {
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new TemplateException(
                    where + ": " + text + " is not one of "
                            + List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT),
                    unknown);
        }
    }

    private static Color colour(String where, String text) {
        try {
            return Color.decode(text);
        } catch (NumberFormatException wrong) {
            throw new TemplateException(where + ": a colour must be like #ffc42e, was " + text, wrong);
        }
    }
}
