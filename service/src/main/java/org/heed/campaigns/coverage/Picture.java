package org.heed.campaigns.coverage;

import java.util.List;
import java.util.SortedSet;
import org.heed.ground.words.Force;
import org.heed.ground.words.Region;

/**
 * What a campaign reaches, all in one.
 *
 * @param bookings those that stand
 * @param weeks by force and week, only where something shows
 * @param meant forces that are meant to be reached
 * @param uncovered those of them without a showing
 * @param regionsWithout regions that are meant to see it and have no showing at all
 * @param spoilt regions that are compared with and have a showing nevertheless
 * @param reach residents of the forces that are meant to be reached, and of those that are
 */
public record Picture(
        List<KeptBooking> bookings,
        List<ForceWeek> weeks,
        SortedSet<Force> meant,
        SortedSet<Force> uncovered,
        SortedSet<Region> regionsWithout,
        SortedSet<Region> spoilt,
        Residents reach) {

    /** Residents in mid-2019: of the covered forces, and of all that are meant to be. */
    public record Residents(long covered, long meant) {
        /** From 0 to 1. */
        public double share() {
            return meant == 0 ? 0 : (double) covered / meant;
        }
    }

    public Picture {
        bookings = List.copyOf(bookings);
        weeks = List.copyOf(weeks);
    }

    public int covered() {
        return meant.size() - uncovered.size();
    }

    /** Cinemas, each counted once. */
    public long sites() {
        return bookings.stream()
                .map(kept -> kept.booking().site().key())
                .distinct()
                .count();
    }

    /** People expected over all weeks. */
    public long admissions() {
        return weeks.stream().mapToLong(ForceWeek::admissions).sum();
    }
}
