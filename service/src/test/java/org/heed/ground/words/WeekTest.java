package org.heed.ground.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WeekTest {
    private static final Week FIRST = new Week(LocalDate.of(2019, 1, 25));

    @Test
    void aWeekRunsFromFridayToThursday() {
        assertThat(Week.of(LocalDate.of(2019, 1, 31))).isEqualTo(FIRST);
        assertThat(Week.of(LocalDate.of(2019, 2, 1))).isEqualTo(FIRST.plus(1));
        assertThat(FIRST.thursday()).isEqualTo(LocalDate.of(2019, 1, 31));
        assertThat(FIRST.holds(LocalDate.of(2019, 1, 24))).isFalse();
    }

    @Test
    void aWeekThatStartsOnAnotherDayIsRefused() {
        assertThatThrownBy(() -> new Week(LocalDate.of(2019, 1, 23))).hasMessageContaining("Friday");
    }

    @Test
    void eightWeeksUntilTheNinth() {
        assertThat(FIRST.until(FIRST.plus(8))).hasSize(8).startsWith(FIRST).doesNotContain(FIRST.plus(8));
        assertThat(FIRST.plus(1).until(FIRST)).isEmpty();
    }
}
