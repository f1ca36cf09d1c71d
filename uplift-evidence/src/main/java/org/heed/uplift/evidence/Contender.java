package org.heed.uplift.evidence;

import java.util.random.RandomGenerator;

/**
 * A method as an analyst would use it, at 95 %.
 *
 * @param name row of the tables
 * @param mostPanels how many panels of a cell it is asked about at most, since some methods are slow
 */
record Contender(String name, int mostPanels, Judge judge) {

    /** What a method says about a campaign. */
    @FunctionalInterface
    interface Judge {
        Answer answer(Campaign campaign, RandomGenerator random);
    }

    static Contender of(String name, Judge judge) {
        return new Contender(name, Integer.MAX_VALUE, judge);
    }

    /** The same method asked about fewer panels. */
    Contender atMost(int panels) {
        return new Contender(name, panels, judge);
    }
}
