package org.heed.reports.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heed.ground.words.Language;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Content as bytes and back: JSON in UTF-8 with sorted fields, so that the same answers give the same bytes. */
@Component
final class ContentCode {
    private final JsonMapper json = JsonMapper.shared();

    byte[] write(Content content) {
        ObjectNode root = json.createObjectNode();
        root.put("form", content.form());
        root.put("version", content.version());
        root.put("language", content.language().tag());
        ObjectNode values = root.putObject("values");
        content.answers().values().forEach(values::put);
        ObjectNode groups = root.putObject("groups");
        content.answers().groups().forEach((name, entries) -> {
            ArrayNode list = groups.putArray(name);
            for (Map<String, String> entry : entries) {
                ObjectNode object = list.addObject();
                entry.forEach(object::put);
            }
        });
        return json.writeValueAsBytes(root);
    }

    Content read(byte[] bytes) throws IOException {
        JsonNode root = json.readTree(bytes);
        Map<String, List<Map<String, String>>> groups = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> group : root.path("groups").properties()) {
            List<Map<String, String>> entries = new ArrayList<>();
            for (JsonNode entry : group.getValue()) {
                entries.add(texts(entry));
            }
            groups.put(group.getKey(), entries);
        }
        return new Content(
                root.path("form").asString(),
                root.path("version").asInt(),
                new Language(root.path("language").asString()),
                new Answers(texts(root.path("values")), groups));
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            texts.put(field.getKey(), field.getValue().asString());
        }
        return texts;
    }
}
