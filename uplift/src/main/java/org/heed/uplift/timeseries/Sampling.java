package org.heed.uplift.timeseries;

/**
 * How long a sampler runs.
 *
 * @param iterations number of all steps
 * @param burnIn how many of the first are thrown away; at least 100 must be left
 */
public record Sampling(int iterations, int burnIn) {

    /** Refuses fewer than 100 kept draws. */
    public Sampling {
        if (burnIn < 0 || iterations - burnIn < 100) {
            throw new IllegalArgumentException("a sampler must keep at least 100 draws, had " + iterations
                    + " iterations with " + burnIn + " thrown away");
        }
    }

    /** Number of draws kept. */
    public int kept() {
        return iterations - burnIn;
    }
}
