package org.heed.uplift.synthetic;

import org.heed.uplift.chance.Significance;

/**
 * What a conformal test says about a block.
 *
 * @param method what was computed, in words
 * @param att mean effect per treated unit and period on, from weights fitted before the flight only. It usually lies
 *     among the accepted effects, but does not have to: those come from weights fitted to all periods
 * @param p of no effect
 * @param smallestP smallest p that the test could have given
 * @param accepted the constant effects that are not rejected; they hold 0 exactly if p is above 1 - level
 */
public record ConformalEffect(String method, double att, double p, double smallestP, AcceptedEffects accepted) {

    /** Refuses numbers that contradict each other: p at most 1 - level exactly when the accepted effects leave out 0. */
    public ConformalEffect {
        if (!(p > 0 && p <= 1) || !(smallestP > 0 && smallestP <= 1)) {
            throw new IllegalArgumentException("p must lie in (0, 1], was " + p + " and at smallest " + smallestP);
        }
        if (Significance.rejects(p, accepted.level()) == accepted.contains(0)) {
            throw new IllegalArgumentException(
                    "p and accepted effects contradict each other: p is " + p + ", accepted are " + accepted.pieces());
        }
    }

    /** Whether the test could have rejected "no effect" at its level at all; if not, every interval is unbounded. */
    public boolean canDecide() {
        return Significance.rejects(smallestP, accepted.level());
    }
}
