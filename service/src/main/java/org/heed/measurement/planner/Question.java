package org.heed.measurement.planner;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Region;
import org.heed.ground.words.Week;

/**
 * What a design is wanted for.
 *
 * @param first the first week
 * @param weeks for which a region sees it, 1 to 52
 * @param each regions that see it at a time, at least 1
 * @param regions all that take part; more than {@code each}
 * @param mustSee regions that must see it
 * @param mustNotSee regions that must not
 * @param base weeks before that it is compared with
 * @param level of the test, such as 0.95
 * @param seed of every draw
 */
public record Question(
        CampaignId campaign,
        Week first,
        int weeks,
        int each,
        SortedSet<Region> regions,
        SortedSet<Region> mustSee,
        SortedSet<Region> mustNotSee,
        int base,
        double level,
        long seed) {
    public Question {
        regions = Collections.unmodifiableSortedSet(new TreeSet<>(regions));
        mustSee = Collections.unmodifiableSortedSet(new TreeSet<>(mustSee));
        mustNotSee = Collections.unmodifiableSortedSet(new TreeSet<>(mustNotSee));
        if (weeks < 1 || weeks > 52 || each < 1 || each >= regions.size()) {
            throw new IllegalArgumentException(
                    "a design needs 1 to 52 weeks and fewer regions at a time than there are," + " had " + weeks
                            + " weeks and " + each + " of " + regions.size());
        }
        if (mustSee.size() > each || regions.size() - mustNotSee.size() < each) {
            throw new IllegalArgumentException("more regions are fixed in or out than the design has room for");
        }
    }
}
