package org.heed.ground.words;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * A week that runs from Friday to Thursday, as cinema weeks do, so that flights and counts share one calendar.
 *
 * @param friday its first day
 */
public record Week(LocalDate friday) implements Comparable<Week> {
    public Week {
        if (friday.getDayOfWeek() != DayOfWeek.FRIDAY) {
            throw new IllegalArgumentException("a week must start on a Friday, was " + friday.getDayOfWeek());
        }
    }

    /** The week that holds the day. */
    public static Week of(LocalDate day) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY)));
    }

    public LocalDate thursday() {
        return friday.plusDays(6);
    }

    public Week plus(long weeks) {
        return new Week(friday.plusWeeks(weeks));
    }

    /** Every week from this one up to, but not including, the other. */
    public List<Week> until(Week end) {
        long weeks = Math.max(0, ChronoUnit.WEEKS.between(friday, end.friday));
        return Stream.iterate(this, week -> week.plus(1)).limit(weeks).toList();
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(friday) && !day.isAfter(thursday());
    }

    @Override
    public int compareTo(Week other) {
        return friday.compareTo(other.friday);
    }

    @Override
    public String toString() {
        return friday.toString();
    }
}
