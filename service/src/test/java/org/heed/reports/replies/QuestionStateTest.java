package org.heed.reports.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.heed.reports.replies.QuestionState.Step;
import org.junit.jupiter.api.Test;

class QuestionStateTest {

    @Test
    void theWholeTableOfStepsIsThisOne() {
        Map<String, QuestionState> table = new HashMap<>();
        for (QuestionState state : QuestionState.values()) {
            for (Step step : Step.values()) {
                state.after(step).ifPresent(after -> table.put(state + " " + step, after));
            }
        }
        assertThat(table)
                .isEqualTo(Map.of(
                        "ASKED AUTHORISE", QuestionState.PUT,
                        "ASKED REFUSE", QuestionState.REFUSED,
                        "PUT TAKE_DOWN", QuestionState.TAKEN_DOWN));
    }
}
