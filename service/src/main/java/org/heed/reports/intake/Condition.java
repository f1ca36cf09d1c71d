package org.heed.reports.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When a part of the form is asked.
 *
 * @param anyOf question to the codes of which one must have been chosen; with no code, the question must have no answer;
 *     all questions must fit
 */
public record Condition(Map<String, Set<String>> anyOf) {
    public static final Condition ALWAYS = new Condition(Map.of());

    public Condition {
        anyOf = Map.copyOf(anyOf);
    }

    /** True where the answers fit. */
    public boolean holds(Answers answers) {
        return anyOf.entrySet().stream()
                .allMatch(wanted -> wanted.getValue().isEmpty()
                        ? answers.value(wanted.getKey()).isEmpty()
                        : answers.codes(wanted.getKey()).stream().anyMatch(wanted.getValue()::contains));
    }

    /** The questions it looks at. */
    List<String> questions() {
        return anyOf.keySet().stream().sorted().toList();
    }
}
