package org.heed.reports.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.ground.vault.HolderKey;
import org.heed.ground.words.Language;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Content as bytes and back: JSON in UTF-8 with sorted fields, so that the same answers give the same bytes. */
@Component
final class ContentCode {
    private static final String REPLY = "reply";

    private final JsonMapper json = JsonMapper.shared();

    byte[] write(Content content) {
        return write(content, Optional.empty());
    }

    /** The content with the half of a receipt's key that lets officers leave a question for its holder. */
    byte[] write(Content content, HolderKey reply) {
        return write(content, Optional.of(reply));
    }

    private byte[] write(Content content, Optional<HolderKey> reply) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2_048);
        try (JsonGenerator out = json.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringProperty("form", content.form());
            out.writeNumberProperty("version", content.version());
            out.writeStringProperty("language", content.language().tag());
            out.writeName("values");
            write(out, content.answers().values());
            out.writeObjectPropertyStart("groups");
            content.answers().groups().forEach((name, entries) -> {
                out.writeArrayPropertyStart(name);
                entries.forEach(entry -> write(out, entry));
                out.writeEndArray();
            });
            out.writeEndObject();
            reply.ifPresent(key -> {
                out.writeName(REPLY);
                out.writeBinary(key.privateHalf());
            });
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator out, Map<String, String> texts) {
        out.writeStartObject();
        texts.forEach(out::writeStringProperty);
        out.writeEndObject();
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

    /** The key to which a question can be sealed; empty where the report has none. */
    Optional<HolderKey> replyKey(byte[] bytes) throws IOException {
        JsonNode half = json.readTree(bytes).path(REPLY);
        return half.isMissingNode() ? Optional.empty() : Optional.of(HolderKey.ofPrivateHalf(half.binaryValue()));
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            texts.put(field.getKey(), field.getValue().asString());
        }
        return texts;
    }
}
