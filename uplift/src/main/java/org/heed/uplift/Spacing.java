package org.heed.uplift;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.NavigableSet;

/** Tells the step of a timeline from its days: the smallest distance between neighbours, in months where all fit. */
final class Spacing {

    private Spacing() {}

    static Period of(NavigableSet<LocalDate> days) {
        LocalDate first = days.first();
        long fewestDays = Long.MAX_VALUE;
        long fewestMonths = Long.MAX_VALUE;
        boolean allMonths = true;
        LocalDate before = first;
        for (LocalDate day : days.tailSet(first, false)) {
            fewestDays = Math.min(fewestDays, ChronoUnit.DAYS.between(before, day));
            fewestMonths = Math.min(fewestMonths, monthsApart(before, day));
            allMonths &= first.plusMonths(monthsApart(first, day)).equals(day);
            before = day;
        }
        return allMonths && fewestMonths > 0
                ? Period.ofMonths(Math.toIntExact(fewestMonths))
                : Period.ofDays(Math.toIntExact(fewestDays));
    }

    /** Months by the calendar page, so that 31 January and 28 February are one month apart. */
    private static long monthsApart(LocalDate from, LocalDate to) {
        return ChronoUnit.MONTHS.between(from.withDayOfMonth(1), to.withDayOfMonth(1));
    }
}
