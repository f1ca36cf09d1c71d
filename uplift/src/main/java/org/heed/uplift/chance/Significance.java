package org.heed.uplift.chance;

/** When a share of assignments is small enough to reject, decided in one way everywhere. */
public final class Significance {

    /** Above the rounding of 1 - level, below the distance of a p from its neighbours. */
    private static final double SLACK = 1e-12;

    private Significance() {}

    /** Largest number of assignments whose share of all is at most the given one. */
    public static int countUpTo(double share, int size) {
        return (int) Math.floor((share + SLACK) * size);
    }

    /** Whether p leads to rejection at a confidence level. */
    public static boolean rejects(double p, double level) {
        return p <= 1 - level + SLACK;
    }
}
