package org.heed.reports.triage;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heed.reports.routing.Signals;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Proposes an urgency by the codes of a report, with every reason; the rules are data. */
final class UrgencyRules {

    /** What the machine proposes, and the codes of its reasons, the most urgent first. */
    record Proposal(Urgency urgency, List<String> reasons) {
        Proposal {
            reasons = List.copyOf(reasons);
        }
    }

    record Rule(String reason, Map<String, List<String>> when, Urgency propose, String because) {
        boolean fits(Map<String, String> codes) {
            return when.entrySet().stream()
                    .allMatch(condition -> condition.getValue().contains(codes.getOrDefault(condition.getKey(), "")));
        }
    }

    private final Urgency otherwise;
    private final List<Rule> rules;

    private UrgencyRules(JsonNode root) {
        otherwise = Urgency.valueOf(root.required("otherwise").asString());
        List<Rule> read = new ArrayList<>();
        root.required("rules").forEach(rule -> read.add(rule(rule)));
        rules = List.copyOf(read);
        if (otherwise == Urgency.G4 || rules.stream().anyMatch(rule -> rule.propose() == Urgency.G4)) {
            throw new IllegalArgumentException("only a person may say that a report has no relevance");
        }
    }

    static UrgencyRules shipped() {
        return of(Objects.requireNonNull(UrgencyRules.class.getResourceAsStream("/triage/urgency.yaml")));
    }

    static UrgencyRules of(InputStream yaml) {
        return new UrgencyRules(YAMLMapper.shared().readTree(yaml));
    }

    Proposal propose(Signals signals) {
        Map<String, String> codes = Map.of(
                "kind", signals.kind(),
                "when_kind", signals.whenKind(),
                "basis", signals.basis(),
                "risk", signals.risk());
        List<Rule> fitting = rules.stream()
                .filter(rule -> rule.fits(codes))
                .sorted(java.util.Comparator.comparing(Rule::propose))
                .toList();
        return new Proposal(
                fitting.isEmpty() ? otherwise : fitting.getFirst().propose(),
                fitting.stream().map(Rule::reason).toList());
    }

    /** The sentences of reason codes; a code that the rules no longer know stays a code. */
    List<String> because(List<String> reasons) {
        Map<String, String> sentences = new LinkedHashMap<>();
        rules.forEach(rule -> sentences.put(rule.reason(), rule.because()));
        return reasons.stream()
                .map(reason -> sentences.getOrDefault(reason, reason))
                .toList();
    }

    private static Rule rule(JsonNode node) {
        Map<String, List<String>> when = new LinkedHashMap<>();
        node.required("when").properties().forEach(entry -> {
            List<String> codes = new ArrayList<>();
            entry.getValue().forEach(code -> codes.add(code.asString()));
            when.put(entry.getKey(), List.copyOf(codes));
        });
        return new Rule(
                node.required("reason").asString(),
                Map.copyOf(when),
                Urgency.valueOf(node.required("propose").asString()),
                node.required("because").asString());
    }
}
