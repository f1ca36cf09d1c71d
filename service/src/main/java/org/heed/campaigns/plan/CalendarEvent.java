package org.heed.campaigns.plan;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.heed.ground.words.Region;

/**
 * Something that happens whatever a campaign does.
 *
 * @param id of one that somebody entered; empty for one that comes every year
 * @param regions where; empty for everywhere
 */
public record CalendarEvent(
        Optional<Long> id, EventKind kind, String name, LocalDate first, LocalDate last, SortedSet<Region> regions) {
    public CalendarEvent {
        regions = Collections.unmodifiableSortedSet(new TreeSet<>(regions));
        if (last.isBefore(first) || name.isBlank() || name.length() > 120) {
            throw new IllegalArgumentException("an event needs a name of 1 to 120 characters, and days in order");
        }
    }

    /** True where it touches any of the days, both ends included. */
    public boolean touches(LocalDate from, LocalDate until) {
        return !first.isAfter(until) && !last.isBefore(from);
    }
}
