package org.heed.campaigns.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heed.ground.words.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The texts of kits, from the files that the program ships.
 *
 * @param how to use a kit, by language
 * @param posts by language
 * @param suggested what those posts still need, by language
 * @param sectors by code, in the order of the file
 */
record KitTexts(
        Map<Language, String> how,
        Map<Language, List<String>> posts,
        Map<Language, String> suggested,
        Map<String, Sector> sectors) {

    /** What one sector is told, by language. */
    record Sector(
            String code, Map<Language, String> names, Map<Language, String> staff, Map<Language, String> customers) {}

    static KitTexts shipped() {
        JsonNode kit = read("/kits/kit.yaml");
        Map<Language, List<String>> posts = new LinkedHashMap<>();
        kit.path("posts").properties().forEach(language -> {
            List<String> all = new ArrayList<>();
            language.getValue().forEach(post -> all.add(post.asString()));
            posts.put(new Language(language.getKey()), List.copyOf(all));
        });
        Map<String, Sector> sectors = new LinkedHashMap<>();
        read("/kits/sectors.yaml").path("sectors").properties().forEach(one -> {
            JsonNode node = one.getValue();
            sectors.put(
                    one.getKey(),
                    new Sector(
                            one.getKey(),
                            byLanguage(node.path("name")),
                            byLanguage(node.path("staff")),
                            byLanguage(node.path("customers"))));
        });
        return new KitTexts(byLanguage(kit.path("how")), posts, byLanguage(kit.path("suggested")), sectors);
    }

    private static Map<Language, String> byLanguage(JsonNode node) {
        Map<Language, String> all = new LinkedHashMap<>();
        node.properties()
                .forEach(one ->
                        all.put(new Language(one.getKey()), one.getValue().asString()));
        return all;
    }

    private static JsonNode read(String name) {
        try (InputStream yaml = Objects.requireNonNull(KitTexts.class.getResourceAsStream(name), name)) {
            return YAMLMapper.shared().readTree(yaml);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
