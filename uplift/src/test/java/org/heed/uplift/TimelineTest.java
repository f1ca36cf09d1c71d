package org.heed.uplift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    @Test
    void aWeekEndsOnTheDayBeforeTheNextBegins() {
        Timeline weeks = Timeline.weekly(MONDAY, 3);
        assertEquals(LocalDate.of(2026, 1, 19), weeks.start(2));
        assertEquals(LocalDate.of(2026, 1, 25), weeks.end(2));
    }

    @Test
    void theStepIsFoundFromDaysInAnyOrder() {
        Timeline weeks = Timeline.weekly(MONDAY, 3);
        assertEquals(weeks, Timeline.of(weeks.starts().reversed()));
    }

    @Test
    void monthsAndYearsAreEquallySpacedThoughTheirDaysAreNot() {
        Timeline months = Timeline.monthly(LocalDate.of(2025, 12, 1), 4);
        assertEquals(months, Timeline.of(months.starts()));
        Timeline years = new Timeline(LocalDate.of(1970, 1, 1), Period.ofYears(1), 31);
        assertEquals(years, Timeline.of(years.starts()));
        assertEquals(LocalDate.of(2000, 12, 31), years.end(30));
    }

    @Test
    void aMissingPeriodIsNamed() {
        List<LocalDate> days = List.of(MONDAY, MONDAY.plusDays(7), MONDAY.plusDays(21));
        String message = messageOf(() -> Timeline.of(days));
        assertTrue(message.contains("one should begin on 2026-01-19"), message);
    }

    @Test
    void aPeriodGivenTwiceIsNamed() {
        String message = messageOf(() -> Timeline.of(List.of(MONDAY, MONDAY)));
        assertTrue(message.contains("2026-01-05 is given twice"), message);
    }

    @Test
    void daysThatAreNotEquallySpacedAreRefused() {
        List<LocalDate> days = List.of(MONDAY, MONDAY.plusDays(7), MONDAY.plusDays(17));
        assertTrue(messageOf(() -> Timeline.of(days)).contains("not equally spaced"));
    }

    @Test
    void aStepOfNothingOrOfMonthsAndDaysIsRefused() {
        messageOf(() -> new Timeline(MONDAY, Period.ZERO, 2));
        messageOf(() -> new Timeline(MONDAY, Period.of(0, 1, 1), 2));
        messageOf(() -> new Timeline(MONDAY, Period.ofDays(-7), 2));
        messageOf(() -> Timeline.weekly(MONDAY, 0));
        messageOf(() -> Timeline.of(List.of(MONDAY)));
        messageOf(() -> Timeline.weekly(MONDAY, 2).start(2));
    }

    private static String messageOf(Runnable action) {
        return assertThrows(IllegalArgumentException.class, action::run).getMessage();
    }
}
