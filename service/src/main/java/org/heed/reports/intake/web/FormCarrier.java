package org.heed.reports.intake.web;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heed.ground.vault.Carrier;
import org.heed.ground.vault.FrontKeys;
import org.heed.ground.web.OnPublicFront;
import org.heed.ground.words.Language;
import org.heed.reports.intake.Answers;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Wraps a form's state for the hidden field of its next page, and unwraps what comes back. */
@Component
@OnPublicFront
final class FormCarrier {
    private static final Duration A_DAY = Duration.ofHours(24);

    private final Carrier carrier;
    private final JsonMapper json = JsonMapper.shared();

    FormCarrier(FrontKeys keys, Clock clock) {
        carrier = new Carrier(keys, "form state", A_DAY, clock);
    }

    /** How unwrapping ends. */
    sealed interface Outcome {
        record Carried(FormState state) implements Outcome {}

        record Expired() implements Outcome {}

        record Unreadable() implements Outcome {}
    }

    String wrap(FormState state) {
        ObjectNode root = json.createObjectNode();
        root.put("token", state.token());
        root.put("language", state.language().tag());
        root.put("way", state.way().name());
        ArrayNode done = root.putArray("done");
        state.done().forEach(done::add);
        ObjectNode values = root.putObject("values");
        state.answers().values().forEach(values::put);
        ObjectNode groups = root.putObject("groups");
        state.answers().groups().forEach((group, entries) -> {
            ArrayNode list = groups.putArray(group);
            entries.forEach(entry -> {
                ObjectNode object = list.addObject();
                entry.forEach(object::put);
            });
        });
        return carrier.wrap(json.writeValueAsBytes(root));
    }

    Outcome unwrap(String text) {
        return switch (carrier.unwrap(text)) {
            case Carrier.Outcome.Carried(var content) -> new Outcome.Carried(read(json.readTree(content)));
            case Carrier.Outcome.Expired() -> new Outcome.Expired();
            case Carrier.Outcome.NotOurs() -> new Outcome.Unreadable();
        };
    }

    private static FormState read(JsonNode root) {
        Set<String> done = new LinkedHashSet<>();
        root.path("done").forEach(step -> done.add(step.asString()));
        Map<String, List<Map<String, String>>> groups = new HashMap<>();
        root.path("groups").properties().forEach(group -> {
            List<Map<String, String>> entries = new ArrayList<>();
            group.getValue().forEach(entry -> entries.add(texts(entry)));
            groups.put(group.getKey(), entries);
        });
        return new FormState(
                root.path("token").asString(),
                new Language(root.path("language").asString()),
                done,
                FormState.Way.valueOf(root.path("way").asString()),
                new Answers(texts(root.path("values")), groups));
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new HashMap<>();
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asString()));
        return texts;
    }
}
