package org.heed.uplift;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Equally spaced periods: period {@code i} begins on {@code first + i * step} and ends on the day before the next begins.
 *
 * @param first first day of the first period
 * @param step length of each period: whole days or whole months (years become months), more than 0
 * @param count number of periods, at least 1
 */
public record Timeline(LocalDate first, Period step, int count) {

    /** Refuses a step that mixes days and months or is not positive, and fewer than one period. */
    public Timeline {
        long months = 12L * step.getYears() + step.getMonths();
        boolean wholeDays = months == 0 && step.getDays() > 0;
        boolean wholeMonths = months > 0 && step.getDays() == 0;
        if (!wholeDays && !wholeMonths) {
            throw new IllegalArgumentException(
                    "the step of a timeline must be whole days or whole months and more than 0, was " + step);
        }
        if (count < 1) {
            throw new IllegalArgumentException("a timeline must have at least one period, had " + count);
        }
        step = wholeDays ? step : Period.ofMonths(Math.toIntExact(months));
    }

    /** Gives {@code count} periods of one day. */
    public static Timeline daily(LocalDate first, int count) {
        return new Timeline(first, Period.ofDays(1), count);
    }

    /** Gives {@code count} periods of seven days. */
    public static Timeline weekly(LocalDate first, int count) {
        return new Timeline(first, Period.ofDays(7), count);
    }

    /** Gives {@code count} periods of one month; {@code first} should be a day that every month has. */
    public static Timeline monthly(LocalDate first, int count) {
        return new Timeline(first, Period.ofMonths(1), count);
    }

    /**
     * Finds the timeline whose periods begin on the given days, in any order.
     *
     * @throws IllegalArgumentException if fewer than two days are given, a day is given twice, a period is missing (the
     *     message names it) or the days are not equally spaced
     */
    public static Timeline of(Collection<LocalDate> starts) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (LocalDate day : starts) {
            if (!days.add(day)) {
                throw new IllegalArgumentException(
                        "the period that begins on " + day + " is given twice: give it once");
            }
        }
        return spanning(days);
    }

    /** As {@link #of}, for days that are sorted and different by their type. */
    static Timeline spanning(NavigableSet<LocalDate> days) {
        if (days.size() < 2) {
            throw new IllegalArgumentException("the step of a timeline cannot be told from " + days.size()
                    + " period(s): give at least two, or use the constructor with its step");
        }
        Period step = Spacing.of(days);
        LocalDate first = days.first();
        int found = 0;
        for (int i = 0; found < days.size(); i++) {
            LocalDate expected = first.plus(step.multipliedBy(i));
            LocalDate next = days.ceiling(expected);
            if (!expected.equals(next)) {
                throw new IllegalArgumentException("the periods are not equally spaced: with a step of " + step
                        + " one should begin on " + expected + ", the next one given begins on " + next
                        + ": add the missing period or correct the days");
            }
            found++;
        }
        return new Timeline(first, step, days.size());
    }

    /** First day of a period; {@code period} counts from 0. */
    public LocalDate start(int period) {
        return startOf(checked(period));
    }

    /** Last day of a period; {@code period} counts from 0. */
    public LocalDate end(int period) {
        return startOf(checked(period) + 1).minusDays(1);
    }

    /** First days of all periods, in order. */
    public List<LocalDate> starts() {
        return IntStream.range(0, count).mapToObj(this::startOf).toList();
    }

    /**
     * The period with which a flight begins, counted from 0.
     *
     * @throws IllegalArgumentException if the flight does not begin on the first day of a period; the message says which
     *     days would fit
     */
    public int periodFrom(Flight flight) {
        int period = beginningOn(flight.from());
        if (period < 0 || period >= count) {
            throw cut(flight, flight.from() + " is not the first day of a period");
        }
        return period;
    }

    /**
     * The period with which a flight ends, counted from 0.
     *
     * @throws IllegalArgumentException if the flight does not end on the last day of a period; the message says which days
     *     would fit
     */
    public int periodUntil(Flight flight) {
        int period = beginningOn(flight.until().plusDays(1)) - 1;
        if (period < 0 || period >= count) {
            throw cut(flight, flight.until() + " is not the last day of a period");
        }
        return period;
    }

    /** The period that begins on a day, also beyond the ends; or a number far outside if none does. */
    private int beginningOn(LocalDate day) {
        long apart = step.getDays() > 0
                ? ChronoUnit.DAYS.between(first, day) / step.getDays()
                : Math.round((double) ChronoUnit.MONTHS.between(first.withDayOfMonth(1), day.withDayOfMonth(1))
                        / step.toTotalMonths());
        boolean within = apart >= 0 && apart <= count;
        return within && startOf((int) apart).equals(day) ? (int) apart : Integer.MIN_VALUE / 2;
    }

    private IllegalArgumentException cut(Flight flight, String why) {
        return new IllegalArgumentException("the flight " + flight.text() + " does not fit the panel's periods: " + why
                + "; periods begin every " + step + " from " + first + " and the last ends on " + end(count - 1)
                + ": let the flight hold whole periods, or give the panel the periods it needs");
    }

    private LocalDate startOf(int period) {
        return first.plus(step.multipliedBy(period));
    }

    private int checked(int period) {
        if (period < 0 || period >= count) {
            throw new IllegalArgumentException(
                    "period " + period + " is not on the timeline: it has periods 0 to " + (count - 1));
        }
        return period;
    }
}
