package org.heed.reports.triage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.heed.reports.triage.Grade.Action;
import org.heed.reports.triage.Grade.Assessment;
import org.heed.reports.triage.Grade.Conditions;
import org.heed.reports.triage.Grade.Handling;
import org.heed.reports.triage.Grade.Sanitisation;
import org.heed.reports.triage.Grade.Source;

/** A grade as it was typed into a form, which may still be wrong. Missing answers are empty. */
public record GradeDraft(
        String source,
        String assessment,
        String reason,
        String handling,
        String action,
        String sanitisation,
        String instructions,
        String usage,
        String sanitised) {

    private static final int LONGEST = 5_000;

    public static final GradeDraft EMPTY = new GradeDraft("", "", "", "", "", "", "", "", "");

    /** What is wrong with it, by field, in the order of the form; empty where it makes a grade. */
    public Map<String, String> faults(boolean anonymous) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (!isOneOf(source, "1", "2", "3")) {
            faults.put("source", "Select how reliable the source is");
        } else if (source.equals("1") && anonymous) {
            faults.put("source", "A source that nobody can name cannot be graded 1, reliable");
        }
        if (!isOneOf(assessment, "A", "B", "C", "D", "E")) {
            faults.put("assessment", "Select how the source knows");
        }
        if (reason.isBlank() && (source.equals("3") || assessment.equals("E"))) {
            faults.put(
                    "reason",
                    source.equals("3")
                            ? "Enter the grounds to doubt the source"
                            : "Enter why the information is suspected to be false");
        }
        if (!isOneOf(handling, "P", "C")) {
            faults.put("handling", "Select whether it may be shared");
        } else if (handling.equals("C")) {
            conditionFaults(faults);
        } else if (Stream.of(action, sanitisation, instructions, usage).anyMatch(text -> !text.isBlank())) {
            faults.put("handling", "Conditions belong to handling code C: select C, or take them away");
        }
        Map.of("reason", reason, "instructions", instructions, "usage", usage, "sanitised", sanitised)
                .forEach((field, text) -> {
                    if (text.length() > LONGEST) {
                        faults.putIfAbsent(field, "Use 5,000 characters or fewer");
                    }
                });
        return faults;
    }

    private void conditionFaults(Map<String, String> faults) {
        if (!isOneOf(action, "A1", "A2", "A3")) {
            faults.put("action", "Select an action code");
        } else if (action.equals("A3") && usage.isBlank()) {
            faults.put("usage", "Enter what overt use is meant");
        } else if (!action.equals("A3") && !usage.isBlank()) {
            faults.put("usage", "A usage statement belongs to A3: select A3, or take it away");
        }
        if (!isOneOf(sanitisation, "S1", "S2")) {
            faults.put("sanitisation", "Select a sanitisation code");
        }
        if (instructions.isBlank()) {
            faults.put("instructions", "Enter how it is to be handled");
        }
    }

    /** The grade; only where there are no faults. */
    public Grade toGrade() {
        Optional<Conditions> conditions = handling.equals("C")
                ? Optional.of(new Conditions(
                        Action.valueOf(action),
                        Sanitisation.valueOf(sanitisation),
                        instructions.strip(),
                        usage.strip()))
                : Optional.empty();
        return new Grade(
                Source.of(Integer.parseInt(source)),
                Assessment.valueOf(assessment),
                Handling.valueOf(handling),
                conditions,
                reason.strip(),
                sanitised.strip());
    }

    private static boolean isOneOf(String text, String... codes) {
        return Stream.of(codes).anyMatch(text::equals);
    }

    @Override
    public String toString() {
        return "GradeDraft";
    }
}
