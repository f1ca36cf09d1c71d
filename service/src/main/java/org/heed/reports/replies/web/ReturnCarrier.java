package org.heed.reports.replies.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.heed.ground.vault.Carrier;
import org.heed.ground.vault.FrontKeys;
import org.heed.ground.web.OnPublicFront;
import org.heed.ground.words.Language;
import org.heed.ground.words.ReportId;
import org.heed.reports.intake.Receipt;
import org.heed.reports.replies.AskedQuestion;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Wraps the state of a receipt's page for the hidden field of the page, and unwraps what comes back. */
@Component
@OnPublicFront
final class ReturnCarrier {
    private static final Duration A_DAY = Duration.ofHours(24);

    private final Carrier carrier;
    private final JsonMapper json = JsonMapper.shared();

    ReturnCarrier(FrontKeys keys, Clock clock) {
        carrier = new Carrier(keys, "return state", A_DAY, clock);
    }

    /** How unwrapping ends. */
    sealed interface Outcome {
        record Carried(ReturnState state) implements Outcome {}

        record Expired() implements Outcome {}

        record Unreadable() implements Outcome {}
    }

    String wrap(ReturnState state) {
        ObjectNode root = json.createObjectNode();
        root.put("receipt", state.receipt().code());
        root.put("report", state.report().toString());
        root.put("language", state.language().tag());
        root.put("token", state.token());
        ArrayNode questions = root.putArray("questions");
        state.questions().forEach(question -> {
            ObjectNode node = questions.addObject();
            node.put("id", question.id().toString());
            node.put("words", question.words());
            node.put("day", question.day().toString());
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

    private static ReturnState read(JsonNode root) {
        List<AskedQuestion> questions = new ArrayList<>();
        root.path("questions")
                .forEach(node -> questions.add(new AskedQuestion(
                        UUID.fromString(node.path("id").asString()),
                        node.path("words").asString(),
                        LocalDate.parse(node.path("day").asString()))));
        return new ReturnState(
                new Receipt(root.path("receipt").asString()),
                ReportId.parse(root.path("report").asString()),
                new Language(root.path("language").asString()),
                root.path("token").asString(),
                questions);
    }
}
