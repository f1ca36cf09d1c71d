package org.heed.campaigns.content;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The steps of a content task, as a table: from which state each may be taken, and where it leads. A task is closed only
 * by approved content, or by itself as long as nobody has touched it.
 */
public enum Step {
    /** Its text is written or changed. */
    WRITE,
    /** Its maker asks another person to approve it. */
    SUBMIT,
    /** Another person asks for changes. */
    SEND_BACK,
    /** Another person approves it. */
    APPROVE,
    /** The force is covered, and nobody had begun. */
    WITHDRAW,
    /** The force is uncovered once more. */
    REOPEN;

    private static final Map<Step, Map<State, State>> TABLE = table();

    /** Where the step leads from a state; empty where it may not be taken. */
    public Optional<State> from(State state) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(state));
    }

    private static Map<Step, Map<State, State>> table() {
        Map<Step, Map<State, State>> table = new EnumMap<>(Step.class);
        table.put(WRITE, Map.of(State.TO_DO, State.IN_PROGRESS, State.IN_PROGRESS, State.IN_PROGRESS));
        table.put(SUBMIT, Map.of(State.IN_PROGRESS, State.IN_REVIEW));
        table.put(SEND_BACK, Map.of(State.IN_REVIEW, State.IN_PROGRESS));
        table.put(APPROVE, Map.of(State.IN_REVIEW, State.APPROVED));
        table.put(WITHDRAW, Map.of(State.TO_DO, State.WITHDRAWN));
        table.put(REOPEN, Map.of(State.WITHDRAWN, State.TO_DO));
        return table;
    }
}
