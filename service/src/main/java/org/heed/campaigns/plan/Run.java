package org.heed.campaigns.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.heed.ground.words.Week;

/**
 * Weeks on end, from Friday to Thursday.
 *
 * @param first the first of them
 * @param weeks how many, 1 to 104
 */
public record Run(Week first, int weeks) {
    public static final int MOST_WEEKS = 104;

    public Run {
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw new IllegalArgumentException("a run must last 1 to " + MOST_WEEKS + " weeks, was " + weeks);
        }
    }

    /** Every week of it, in order. */
    public List<Week> all() {
        return first.until(end());
    }

    /** The first week after it. */
    public Week end() {
        return first.plus(weeks);
    }

    /** The Thursday on which it ends. */
    public LocalDate lastDay() {
        return end().friday().minusDays(1);
    }

    public boolean holds(Week week) {
        return week.compareTo(first) >= 0 && week.compareTo(end()) < 0;
    }

    public boolean holds(Run other) {
        return holds(other.first) && holds(other.end().plus(-1));
    }

    /** The place of a week in the run, from 1; 0 and less for weeks before it. */
    public int numberOf(Week week) {
        return (int) ChronoUnit.WEEKS.between(first.friday(), week.friday()) + 1;
    }
}
