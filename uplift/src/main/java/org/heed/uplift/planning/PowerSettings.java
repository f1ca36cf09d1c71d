package org.heed.uplift.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a power study computes.
 *
 * @param significance of the test, for example 0.05
 * @param effects sizes as changes (0.2 for 20 % more, -0.2 for 20 % less), all on one side of 0; 0 is always among them,
 *     and they are sorted by size
 * @param draws placebo campaigns to look at, at least 100. Each is tested once for every effect: 10,000 draws of 8 effects
 *     are 80,000 tests
 */
public record PowerSettings(double significance, List<Double> effects, int draws) {

    /** Sorts the effects and adds 0; refuses a significance outside (0, 1), effects on both sides and too few draws. */
    public PowerSettings {
        if (!(significance > 0 && significance < 1)) {
            throw new IllegalArgumentException("a significance must lie in (0, 1), was " + significance);
        }
        List<Double> sorted = new ArrayList<>(effects);
        sorted.add(0.0);
        boolean rises = sorted.stream().allMatch(effect -> effect >= 0);
        boolean falls = sorted.stream().allMatch(effect -> effect <= 0 && effect > -1);
        if (!rises && !falls || sorted.stream().anyMatch(effect -> !Double.isFinite(effect))) {
            throw new IllegalArgumentException(
                    "effects must be finite, above -1 and all on one side of 0, were " + effects);
        }
        if (draws < 100) {
            throw new IllegalArgumentException("a power study needs at least 100 draws, was to have " + draws);
        }
        effects = sorted.stream()
                .map(effect -> effect + 0.0)
                .distinct()
                .sorted(Comparator.comparingDouble(Math::abs))
                .toList();
    }

    /** A test at 5 %, changes of 0 to +50 % in eight sizes, 10,000 draws. */
    public static PowerSettings standard() {
        return new PowerSettings(0.05, List.of(0.0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5), 10_000);
    }
}
