package org.heed.campaigns.vigilance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.heed.campaigns.vigilance.StaffMessage.State;
import org.junit.jupiter.api.Test;

class ReadShareTest {
    @Test
    void aSmallTeamIsNotCountedAtAll() {
        for (int read = 0; read <= 9; read++) {
            assertThat(new ReadShare(read, 9, 10).text()).isEqualTo("Too few staff to tell");
            assertThat(new ReadShare(read, 9, 10).isBehind()).isFalse();
        }
    }

    @Test
    void everythingThatIsSaidIsTrueOfTenPeopleOrMoreOnEachSide() {
        for (int known = 10; known <= 60; known++) {
            Map<String, Integer> saying = new HashMap<>();
            for (int read = 0; read <= known; read++) {
                saying.merge(new ReadShare(read, known, 10).text(), 1, Integer::sum);
                boolean exact = new ReadShare(read, known, 10).text().startsWith(read + " of");
                assertThat(exact).isEqualTo(read >= 10 && known - read >= 10);
            }
            saying.forEach((text, how) -> assertThat(how)
                    .as(text)
                    .matches(count -> text.contains("%") || count > 1 || text.startsWith("All of 10")));
        }
    }

    @Test
    void aForceIsRemindedOnlyWhereTheMostThatIsSaidIsUnderHalf() {
        assertThat(new ReadShare(0, 19, 10).isBehind()).isTrue();
        assertThat(new ReadShare(0, 18, 10).isBehind())
                .as("nine of eighteen may have")
                .isFalse();
        assertThat(new ReadShare(12, 40, 10).isBehind()).isTrue();
        assertThat(new ReadShare(30, 40, 10).isBehind()).isFalse();
        assertThat(new ReadShare(12, 40, 10).text()).isEqualTo("12 of 40 (30%)");
        assertThatIllegalArgumentException().isThrownBy(() -> new ReadShare(2, 1, 10));
    }

    @Test
    void theWholeTableOfSteps() {
        Map<State, String> steps = Map.of(
                State.DRAFT, "APPROVED WITHDRAWN",
                State.APPROVED, "PUBLISHED WITHDRAWN",
                State.PUBLISHED, "WITHDRAWN",
                State.WITHDRAWN, "");
        for (State from : State.values()) {
            for (State next : State.values()) {
                assertThat(from.mayBecome(next))
                        .isEqualTo(steps.getOrDefault(from, "").contains(next.name()));
            }
        }
    }
}
