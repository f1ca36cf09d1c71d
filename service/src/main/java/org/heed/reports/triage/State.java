package org.heed.reports.triage;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** How far a report has come, and which steps lead on from there. */
public enum State {
    RECEIVED("Not read yet"),
    READING("Being read"),
    GRADED("Graded"),
    HANDED_OVER("Handed over, not read yet"),
    CLOSED("Closed");

    /** Something that happens to a report. */
    public enum Step {
        /** Its owner opens it. */
        READ,
        /** Its owner grades it. */
        GRADE,
        /** Another force becomes its owner. */
        HAND_OVER,
        /** An outcome is recorded. */
        CLOSE,
        /** The reporter adds to it; what was closed must then be read again. */
        AMEND
    }

    private static final Map<State, Map<Step, State>> TABLE = new EnumMap<>(Map.of(
            RECEIVED, Map.of(Step.READ, READING, Step.AMEND, RECEIVED),
            READING,
                    Map.of(
                            Step.READ, READING,
                            Step.GRADE, GRADED,
                            Step.HAND_OVER, HANDED_OVER,
                            Step.CLOSE, CLOSED,
                            Step.AMEND, READING),
            GRADED,
                    Map.of(
                            Step.READ, GRADED,
                            Step.GRADE, GRADED,
                            Step.HAND_OVER, HANDED_OVER,
                            Step.CLOSE, CLOSED,
                            Step.AMEND, GRADED),
            HANDED_OVER, Map.of(Step.READ, READING, Step.AMEND, HANDED_OVER),
            CLOSED, Map.of(Step.READ, CLOSED, Step.CLOSE, CLOSED, Step.AMEND, RECEIVED)));

    private final String words;

    State(String words) {
        this.words = words;
    }

    /** As shown to staff. */
    public String words() {
        return words;
    }

    /** The state that the step leads to; empty where it is not allowed. */
    public Optional<State> after(Step step) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(step));
    }
}
