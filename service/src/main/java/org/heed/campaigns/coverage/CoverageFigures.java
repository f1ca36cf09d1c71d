package org.heed.campaigns.coverage;

import java.util.OptionalLong;

/**
 * A campaign's coverage in figures.
 *
 * @param sites cinemas, each counted once
 * @param showings weeks of bookings: one cinema before two films for four weeks has eight
 * @param planned admissions expected over all weeks
 * @param delivered admissions counted; empty before the first are known
 * @param pence what the bookings cost, as far as it was said
 * @param residents by how they are reached
 * @param forces that have a showing, of those that are meant to
 * @param regions that have a showing, of those that are meant to
 */
public record CoverageFigures(
        long sites,
        long showings,
        long planned,
        OptionalLong delivered,
        long pence,
        Reached residents,
        Part forces,
        Part regions) {

    /** Some of all. */
    public record Part(int some, int all) {}
}
