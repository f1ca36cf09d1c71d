package org.heed.uplift.randomisation;

import java.math.BigInteger;
import java.util.List;
import java.util.SortedSet;
import java.util.random.RandomGenerator;

/** A rule for who is on when; {@link Listing} makes the set to log from it. */
public sealed interface Design permits NestedBlocks, Rotation, Waves {

    /** All units, also those that are never on. They are the units of assignment, and so those of the analysis. */
    SortedSet<String> units();

    /** A number that the count of its assignments does not exceed; the count itself where it is known. */
    BigInteger atMost();

    /**
     * Every assignment once.
     *
     * @throws IllegalArgumentException if there may be more than 200,000
     */
    List<Assignment> all();

    /** One assignment by chance. */
    Assignment random(RandomGenerator random);

    /** What is drawn, in words. */
    String text();
}
