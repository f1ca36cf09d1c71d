package org.heed.campaigns.plan;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.heed.ground.words.Region;

/**
 * One medium over weeks on end.
 *
 * @param regions where it is seen; empty for every region that sees the campaign, in the weeks in which it does
 * @param audience whom it speaks to, or empty for everybody the campaign speaks to
 */
public record Flight(Medium medium, Run run, SortedSet<Region> regions, String audience) {
    /** The longest name of an audience, in characters. */
    public static final int LONGEST_AUDIENCE = 200;

    public Flight {
        regions = Collections.unmodifiableSortedSet(new TreeSet<>(regions));
        if (audience.length() > LONGEST_AUDIENCE) {
            throw new IllegalArgumentException(
                    "an audience must have " + LONGEST_AUDIENCE + " characters or fewer, had " + audience.length());
        }
    }

    /** Wherever the campaign is seen, for everybody it speaks to. */
    public Flight(Medium medium, Run run) {
        this(medium, run, new TreeSet<>(), "");
    }
}
