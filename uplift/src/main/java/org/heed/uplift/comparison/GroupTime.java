package org.heed.uplift.comparison;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A group of units that are treated from the same day on, in one period.
 *
 * @param group first day of the group's first treated period
 * @param period first day of the period
 */
public record GroupTime(LocalDate group, LocalDate period) implements Comparable<GroupTime> {

    private static final Comparator<GroupTime> ORDER =
            Comparator.comparing(GroupTime::group).thenComparing(GroupTime::period);

    /** By group, then by period. */
    @Override
    public int compareTo(GroupTime other) {
        return ORDER.compare(this, other);
    }
}
