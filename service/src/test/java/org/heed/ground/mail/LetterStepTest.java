package org.heed.ground.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The whole table of a letter's life. */
class LetterStepTest {

    @Test
    void everyStepLeadsWhereTheTableSaysAndFromNowhereElse() {
        Map<LetterState, Set<String>> walked = new EnumMap<>(LetterState.class);
        for (LetterState state : LetterState.values()) {
            Set<String> steps = new TreeSet<>();
            for (LetterStep step : LetterStep.values()) {
                if (step.isAllowedFrom(state)) {
                    steps.add(step + " -> " + step.to());
                }
            }
            walked.put(state, steps);
        }
        assertThat(walked)
                .containsEntry(
                        LetterState.WAITING,
                        Set.of("CLAIM -> SENDING", "FOUND_SENT -> SENT", "LEAVE -> STOPPED", "SUPPRESS -> SUPPRESSED"))
                .containsEntry(
                        LetterState.SENDING,
                        Set.of(
                                "ACCEPTED -> SENT",
                                "LOSE -> UNCERTAIN",
                                "PUT_OFF -> WAITING",
                                "REFUSED_FOR_GOOD -> REFUSED",
                                "SUPPRESS -> SUPPRESSED"))
                .containsEntry(
                        LetterState.UNCERTAIN,
                        Set.of(
                                "FOUND_SENT -> SENT",
                                "LEAVE -> STOPPED",
                                "SEND_AGAIN -> WAITING",
                                "SUPPRESS -> SUPPRESSED"));
    }

    @Test
    void nothingLeadsOutOfAFinalState() {
        for (LetterState state : LetterState.values()) {
            boolean leavable = Set.of(LetterStep.values()).stream().anyMatch(step -> step.isAllowedFrom(state));
            assertThat(leavable).as(state.name()).isEqualTo(!state.isFinal());
        }
    }
}
