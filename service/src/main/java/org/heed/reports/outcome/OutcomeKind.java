package org.heed.reports.outcome;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One thing that may come of a report.
 *
 * @param label as shown
 * @param meaning when it applies
 * @param useful by the published definition
 */
public record OutcomeKind(String code, String label, String meaning, boolean useful, Needs needs) {

    /**
     * @param grade the report must be graded first
     * @param secondPerson another person must look as well
     */
    public record Needs(boolean grade, boolean secondPerson) {}

    /** The kinds that the program ships, in order. */
    static List<OutcomeKind> shipped() {
        InputStream yaml = Objects.requireNonNull(OutcomeKind.class.getResourceAsStream("/outcome/outcomes.yaml"));
        List<OutcomeKind> kinds = new ArrayList<>();
        YAMLMapper.shared()
                .readTree(yaml)
                .required("outcomes")
                .forEach(node -> kinds.add(new OutcomeKind(
                        node.required("code").asString(),
                        node.required("label").asString(),
                        node.required("meaning").asString(),
                        node.required("useful").asBoolean(),
                        new Needs(
                                node.required("needs_grade").asBoolean(),
                                node.required("needs_second_person").asBoolean()))));
        return List.copyOf(kinds);
    }
}
