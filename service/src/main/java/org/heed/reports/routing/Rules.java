package org.heed.reports.routing;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.heed.ground.geography.PlaceQuery.SiteKind;
import org.heed.ground.words.PlacementCode;
import org.heed.reports.intake.Answers;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The routing rules, in order, as the program ships them. */
final class Rules {
    /** Stands for a placement's code, which itself stays in the report. */
    private static final String LINK = "link";

    private final String version;
    private final List<Rule> rules;
    private final Map<String, SiteKind> sites;
    private final Map<String, List<String>> signals;

    private Rules(JsonNode root) {
        version = root.required("version").asString();
        List<Rule> read = new ArrayList<>();
        root.required("rules").forEach(rule -> read.add(rule(rule)));
        rules = List.copyOf(read);
        Map<String, SiteKind> kinds = new LinkedHashMap<>();
        root.required("sites")
                .properties()
                .forEach(site ->
                        kinds.put(site.getKey(), SiteKind.of(site.getValue().asString())));
        sites = Map.copyOf(kinds);
        signals = lists(root.required("signals"));
        if (rules.isEmpty() || !rules.getLast().fitsAlways() || rules.getLast().isOwnedByPlace()) {
            throw new IllegalArgumentException("the last routing rule must fit always and name a force");
        }
        if (rules.stream().map(Rule::id).distinct().count() != rules.size()) {
            throw new IllegalArgumentException("each routing rule must have an id of its own");
        }
    }

    static Rules shipped() {
        return of(Objects.requireNonNull(Rules.class.getResourceAsStream("/routing/rules.yaml")));
    }

    static Rules of(InputStream yaml) {
        return new Rules(YAMLMapper.shared().readTree(yaml));
    }

    String version() {
        return version;
    }

    List<Rule> all() {
        return rules;
    }

    Optional<Rule> named(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The first rule that fits; the last one always does. */
    Rule first(Map<String, String> codes) {
        return rules.stream().filter(rule -> rule.fits(codes)).findFirst().orElseThrow();
    }

    /** The kind of site that a code of where_kind stands for. */
    Optional<SiteKind> site(String whereKind) {
        return Optional.ofNullable(sites.get(whereKind));
    }

    /** The codes of the answers that may leave the report; what is no known code stays behind. */
    Signals signals(Answers answers) {
        boolean reachable = answers.value("contact").filter("yes"::equals).isPresent()
                || answers.value("contact_phone").isPresent()
                || answers.value("contact_email").isPresent();
        return new Signals(
                signal(answers, "kind"),
                signal(answers, "when_kind"),
                signal(answers, "basis"),
                signal(answers, "risk"),
                placement(answers).isPresent() ? LINK : signal(answers, "heard"),
                reachable ? "yes" : "no");
    }

    /** The placement whose short link the reporter followed; empty for none. */
    static Optional<PlacementCode> placement(Answers answers) {
        return answers.value("placement").flatMap(PlacementCode::parse);
    }

    private String signal(Answers answers, String field) {
        return answers.value(field)
                .filter(signals.getOrDefault(field, List.of())::contains)
                .orElse("");
    }

    private static Rule rule(JsonNode node) {
        String owner = node.required("owner").asString();
        return new Rule(
                node.required("id").asString(),
                lists(node.required("when")),
                owner,
                Rule.Copy.valueOf(node.required("copy").asString().toUpperCase(Locale.ROOT)),
                node.required("because").asString());
    }

    private static Map<String, List<String>> lists(JsonNode node) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            List<String> codes = new ArrayList<>();
            entry.getValue().forEach(code -> codes.add(code.asString()));
            lists.put(entry.getKey(), List.copyOf(codes));
        });
        return Map.copyOf(lists);
    }
}
