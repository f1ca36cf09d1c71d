package org.heed.reports.replies;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** How far a question to a reporter has come, and which steps lead on from there. */
public enum QuestionState {
    ASKED("Waits for a second person"),
    PUT("On the reporter's page"),
    REFUSED("Not authorised"),
    TAKEN_DOWN("Taken down");

    /** Something that happens to a question. */
    public enum Step {
        /** A second person lets it be put. */
        AUTHORISE,
        /** A second person does not. */
        REFUSE,
        /** It leaves the reporter's page, because it was answered or is no longer needed. */
        TAKE_DOWN
    }

    private static final Map<QuestionState, Map<Step, QuestionState>> TABLE = new EnumMap<>(Map.of(
            ASKED, Map.of(Step.AUTHORISE, PUT, Step.REFUSE, REFUSED),
            PUT, Map.of(Step.TAKE_DOWN, TAKEN_DOWN)));

    private final String words;

    QuestionState(String words) {
        this.words = words;
    }

    /** As shown to staff. */
    public String words() {
        return words;
    }

    /** The state that the step leads to; empty where it is not allowed. */
    public Optional<QuestionState> after(Step step) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(step));
    }
}
