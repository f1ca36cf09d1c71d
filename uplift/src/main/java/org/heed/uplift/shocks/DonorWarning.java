package org.heed.uplift.shocks;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.heed.uplift.DonorWeights;

/**
 * One donor carries more than half of the weight of a counterfactual.
 *
 * @param donor its name
 * @param share its share of all weight, without signs, between one half and 1
 */
public record DonorWarning(String donor, double share) {

    /** Refuses a share that is no reason to warn. */
    public DonorWarning {
        if (!(share >= 0.5 && share <= 1)) {
            throw new IllegalArgumentException(
                    "a donor is warned of if its share of the weight lies in [0.5, 1], was " + share);
        }
    }

    /** The warning that belongs to some weights; empty if no donor carries more than half. */
    public static Optional<DonorWarning> of(DonorWeights weights) {
        if (!weights.hangOnOne()) {
            return Optional.empty();
        }
        Map.Entry<String, Double> largest =
                weights.above(0).entrySet().iterator().next();
        double all = weights.weights().stream().mapToDouble(Math::abs).sum();
        return Optional.of(new DonorWarning(largest.getKey(), Math.abs(largest.getValue()) / all));
    }

    /** In words for a person. */
    public String text() {
        return String.format(
                Locale.ROOT,
                "%.0f %% of the comparison rests on %s alone. Whatever happened there for reasons of its own would look"
                        + " like an effect of the campaign: see what is left when %s is left out.",
                100 * share,
                donor,
                donor);
    }
}
