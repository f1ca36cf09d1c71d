package org.heed.uplift.comparison;

import java.util.Random;
import org.heed.uplift.randomisation.LogDid;

/** Breaks every rule of the library's structure, so that their test is seen to be able to fail. */
public final class PlantedBreach {

    /** The same for everybody, for ever. */
    private static final Random SHARED = new Random();

    private static int calls;

    private PlantedBreach() {}

    /** Knows a family that its own may not know, counts, and prints. */
    public static double breach() {
        calls++;
        System.out.println(calls);
        return LogDid.ofCounts().offset() + SHARED.nextDouble();
    }
}
