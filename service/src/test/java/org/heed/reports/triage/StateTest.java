package org.heed.reports.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.heed.reports.triage.State.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateTest {

    /** The whole table: a dash where the step is not allowed. */
    @ParameterizedTest
    @CsvSource({
        "RECEIVED,    READ, READING",
        "RECEIVED,    GRADE, -",
        "RECEIVED,    HAND_OVER, -",
        "RECEIVED,    CLOSE, -",
        "RECEIVED,    AMEND, RECEIVED",
        "READING,     READ, READING",
        "READING,     GRADE, GRADED",
        "READING,     HAND_OVER, HANDED_OVER",
        "READING,     CLOSE, CLOSED",
        "READING,     AMEND, READING",
        "GRADED,      READ, GRADED",
        "GRADED,      GRADE, GRADED",
        "GRADED,      HAND_OVER, HANDED_OVER",
        "GRADED,      CLOSE, CLOSED",
        "GRADED,      AMEND, GRADED",
        "HANDED_OVER, READ, READING",
        "HANDED_OVER, GRADE, -",
        "HANDED_OVER, HAND_OVER, -",
        "HANDED_OVER, CLOSE, -",
        "HANDED_OVER, AMEND, HANDED_OVER",
        "CLOSED,      READ, CLOSED",
        "CLOSED,      GRADE, -",
        "CLOSED,      HAND_OVER, -",
        "CLOSED,      CLOSE, CLOSED",
        "CLOSED,      AMEND, RECEIVED"
    })
    void eachStepLeadsWhereTheTableSays(State from, Step step, String to) {
        assertThat(from.after(step).map(State::name).orElse("-")).isEqualTo(to);
    }

    @Test
    void theTableAboveHasALineForEveryStateAndStep() throws NoSuchMethodException {
        CsvSource table = StateTest.class
                .getDeclaredMethod("eachStepLeadsWhereTheTableSays", State.class, Step.class, String.class)
                .getAnnotation(CsvSource.class);
        assertThat(table.value()).hasSize(State.values().length * Step.values().length);
    }

    @Test
    void nothingIsGradedOrClosedThatNobodyHasRead() {
        assertThat(State.RECEIVED.after(Step.GRADE)).isEmpty();
        assertThat(State.RECEIVED.after(Step.CLOSE)).isEmpty();
        assertThat(State.HANDED_OVER.after(Step.GRADE)).isEmpty();
    }

    @Test
    void anyStateCanBeAmendedSinceTheReporterMayAlwaysAdd() {
        assertThat(Arrays.stream(State.values()))
                .allMatch(state -> state.after(Step.AMEND).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "OFFERED, OFFERED, false",
        "OFFERED, ACCEPTED, true",
        "OFFERED, RETURNED, true",
        "OFFERED, TIMED_OUT, true",
        "ACCEPTED, OFFERED, false",
        "ACCEPTED, ACCEPTED, false",
        "ACCEPTED, RETURNED, false",
        "ACCEPTED, TIMED_OUT, false",
        "RETURNED, OFFERED, false",
        "RETURNED, ACCEPTED, false",
        "RETURNED, RETURNED, false",
        "RETURNED, TIMED_OUT, false",
        "TIMED_OUT, OFFERED, false",
        "TIMED_OUT, ACCEPTED, false",
        "TIMED_OUT, RETURNED, false",
        "TIMED_OUT, TIMED_OUT, false"
    })
    void anOfferEndsOnce(Offer.State from, Offer.State to, boolean allowed) {
        assertThat(from.mayBecome(to)).isEqualTo(allowed);
    }
}
