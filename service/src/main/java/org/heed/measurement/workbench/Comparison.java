package org.heed.measurement.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All methods that fit a question: the one that may be believed first, before and after last.
 *
 * @param refused methods that do not fit, with the reason
 */
record Comparison(List<Finding> findings, List<Refused> refused) {

    record Refused(String method, String reason) {}

    Comparison {
        findings = List.copyOf(findings);
        refused = List.copyOf(refused);
    }

    static Comparison of(Question question, Patience patience) {
        List<Finding> findings = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        List<Method> methods = Methods.all().stream()
                .filter(method -> !method.equals(ComparisonMethods.EVENT_STUDY)
                        || !question.data().starts().isEmpty())
                .toList();
        for (Method method : methods) {
            try {
                findings.add(method.find(question));
            } catch (WorkbenchException unfit) {
                refused.add(new Refused(method.card().name(), String.valueOf(unfit.getMessage())));
            }
            patience.at(findings.size() + refused.size(), methods.size());
        }
        if (findings.isEmpty()) {
            throw new WorkbenchException(
                    "no method fits this question: " + refused.getFirst().reason());
        }
        return new Comparison(ordered(question, findings), refused);
    }

    /** Where nobody drew the units, randomisation inference is one description among others, after the pooled t. */
    private static List<Finding> ordered(Question question, List<Finding> findings) {
        List<Finding> ordered = new ArrayList<>(findings);
        ordered.sort(Comparator.comparing(finding -> place(question, finding)));
        return ordered;
    }

    private static int place(Question question, Finding finding) {
        boolean supposed =
                finding.card().name().equals("ri") && !question.design().isDrawn();
        return switch (finding.standing()) {
            case PLANNED -> 0;
            case OBSERVATIONAL -> supposed ? 2 : 1;
            case CROSS_CHECK -> 3;
            case NOT_ENOUGH -> 4;
        };
    }
}
