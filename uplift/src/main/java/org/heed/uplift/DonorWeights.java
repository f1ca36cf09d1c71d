package org.heed.uplift;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How much each donor counts in a counterfactual.
 *
 * @param donors names, in the order of the panel
 * @param weights one for each donor, finite; they may be negative where the method allows it
 */
public record DonorWeights(List<String> donors, List<Double> weights) {

    /** Copies both; refuses lists of different lengths and numbers that are not finite. */
    public DonorWeights {
        donors = List.copyOf(donors);
        weights = List.copyOf(weights);
        if (donors.size() != weights.size()) {
            throw new IllegalArgumentException(
                    "each of " + donors.size() + " donors needs one weight, had " + weights.size());
        }
        for (int i = 0; i < weights.size(); i++) {
            if (!Double.isFinite(weights.get(i))) {
                throw new IllegalArgumentException(
                        "the weight of donor '" + donors.get(i) + "' must be finite, was " + weights.get(i));
            }
        }
    }

    /** Joins names and an array of weights. */
    public static DonorWeights of(List<String> donors, double[] weights) {
        return new DonorWeights(donors, Arrays.stream(weights).boxed().toList());
    }

    /**
     * The weight of a donor.
     *
     * @throws IllegalArgumentException if there is no such donor
     */
    public double of(String donor) {
        int place = donors.indexOf(donor);
        if (place < 0) {
            throw new IllegalArgumentException("'" + donor + "' is not a donor: there are " + donors);
        }
        return weights.get(place);
    }

    /** All donors with a weight whose size is above the given one, largest first. */
    public Map<String, Double> above(double size) {
        Map<String, Double> kept = new LinkedHashMap<>();
        IntStream.range(0, donors.size())
                .boxed()
                .filter(i -> Math.abs(weights.get(i)) > size)
                .sorted(Comparator.comparingDouble(i -> -Math.abs(weights.get(i))))
                .forEach(i -> kept.put(donors.get(i), weights.get(i)));
        return kept;
    }

    /** Whether one donor carries more than half of all weight, so that the result hangs on what happened there. */
    public boolean hangOnOne() {
        double all = weights.stream().mapToDouble(Math::abs).sum();
        return weights.stream().mapToDouble(Math::abs).max().orElse(0) > all / 2;
    }
}
