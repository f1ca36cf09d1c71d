package org.heed.campaigns.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearlyEventsTest {
    private final YearlyEvents events = YearlyEvents.shipped();

    @ParameterizedTest
    @CsvSource({"2019, 2019-04-21", "2024, 2024-03-31", "2025, 2025-04-20", "2026, 2026-04-05", "2038, 2038-04-25"})
    void easterFallsWhereTheCalendarHasIt(int year, LocalDate sunday) {
        assertThat(YearlyEvents.easter(year)).isEqualTo(sunday);
    }

    @Test
    void bankHolidaysFollowTheirRules() {
        assertThat(names("2026-05-01", "2026-05-31"))
                .contains("Early May bank holiday 2026-05-04", "Spring bank holiday 2026-05-25");
        assertThat(names("2026-08-31", "2026-08-31")).containsExactly("Summer bank holiday 2026-08-31");
        assertThat(names("2026-04-01", "2026-04-10")).containsExactly("Easter 2026-04-03");
    }

    @Test
    void anEventThatBeganBeforeTheDaysIsFoundToo() {
        assertThat(names("2026-12-26", "2026-12-26")).containsExactly("Christmas 2026-12-25");
    }

    @Test
    void noYearlyEventIsAShock() {
        assertThat(events.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
                .hasSizeGreaterThan(12)
                .noneMatch(event -> event.kind().shock());
    }

    private List<String> names(String from, String until) {
        return events.between(LocalDate.parse(from), LocalDate.parse(until)).stream()
                .map(event -> event.name() + " " + event.first())
                .toList();
    }
}
