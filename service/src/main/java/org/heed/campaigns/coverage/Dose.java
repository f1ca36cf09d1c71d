package org.heed.campaigns.coverage;

import java.util.OptionalLong;
import org.heed.ground.words.Week;

/**
 * How much of a campaign a force or a region met in a week, in admissions.
 *
 * @param <A> the force or the region
 * @param planned as expected when it was booked
 * @param delivered as counted, over the cinemas that were counted; empty where none was
 * @param admissions what a measurement should use: cinema by cinema what was delivered, else what was planned
 * @param sites cinemas that showed it
 * @param counted those of them whose admissions were delivered
 */
public record Dose<A>(
        A area, Week week, long planned, OptionalLong delivered, long admissions, int sites, int counted) {

    /** Admissions for each 100,000 residents; 0 where nobody lives. */
    public double per100k(long residents) {
        return residents == 0 ? 0 : admissions * 100_000.0 / residents;
    }
}
