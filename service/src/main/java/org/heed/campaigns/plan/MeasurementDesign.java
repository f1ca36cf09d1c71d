package org.heed.campaigns.plan;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.heed.ground.words.Region;

/**
 * How the effect will be measured, decided before anybody can know it.
 *
 * @param primary the outcome that decides
 * @param historyWeeks weeks before the first one that are compared with, 4 to 260
 * @param level of the interval, 0.8 to 0.99, in steps of 0.001
 * @param seed of every draw
 * @param forcedIn exposed regions that were chosen and not drawn by lot
 * @param forcedOut comparison regions that were chosen and not drawn by lot
 * @param schedule who sees it when
 */
public record MeasurementDesign(
        Metric primary,
        int historyWeeks,
        double level,
        long seed,
        SortedSet<Region> forcedIn,
        SortedSet<Region> forcedOut,
        Schedule schedule) {

    public MeasurementDesign {
        forcedIn = Collections.unmodifiableSortedSet(new TreeSet<>(forcedIn));
        forcedOut = Collections.unmodifiableSortedSet(new TreeSet<>(forcedOut));
        if (historyWeeks < 4 || historyWeeks > 260) {
            throw new IllegalArgumentException("history must be 4 to 260 weeks, was " + historyWeeks);
        }
        if (!(level >= 0.8 && level <= 0.99)) { // also refuses NaN
            throw new IllegalArgumentException("level must lie in [0.8, 0.99], was " + level);
        }
        level = Math.round(level * 1_000) / 1_000.0; // as the database keeps it, so that the text stays the same
        if (!Collections.disjoint(forcedIn, forcedOut)) {
            throw new IllegalArgumentException("a region must be forced in or out, not both");
        }
    }

    /** A design in which every region was drawn by lot. */
    public static MeasurementDesign of(Metric primary, int historyWeeks, double level, long seed) {
        return new MeasurementDesign(
                primary, historyWeeks, level, seed, new TreeSet<>(), new TreeSet<>(), Schedule.entered());
    }

    public MeasurementDesign forced(Set<Region> in, Set<Region> out) {
        return new MeasurementDesign(
                primary, historyWeeks, level, seed, new TreeSet<>(in), new TreeSet<>(out), schedule);
    }

    /** The same measurement over another schedule. */
    public MeasurementDesign scheduled(Schedule other) {
        return new MeasurementDesign(primary, historyWeeks, level, seed, forcedIn, forcedOut, other);
    }
}
