package org.heed.uplift;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * A run of days in which a campaign is on.
 *
 * @param from first day on
 * @param until last day on, so that the week that begins on Monday 5 January ends on Sunday 11 January
 */
public record Flight(LocalDate from, LocalDate until) {

    /** Refuses a flight that ends before it begins. */
    public Flight {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a flight must not end before it begins, was " + from + " to " + until);
        }
    }

    /** The logged form: two ISO dates with two dots between. */
    public String text() {
        return from + ".." + until;
    }

    /**
     * Reads back what {@link #text()} wrote.
     *
     * @throws IllegalArgumentException if the text is not in that form
     */
    public static Flight parse(String text) {
        String[] days = text.split("\\.\\.", -1);
        try {
            if (days.length == 2) {
                return new Flight(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
            }
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(unfit(text), unreadable);
        }
        throw new IllegalArgumentException(unfit(text));
    }

    private static String unfit(String text) {
        return "a flight is written 2026-01-05..2026-02-15, was '" + text + "'";
    }
}
