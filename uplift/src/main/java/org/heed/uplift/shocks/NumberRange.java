package org.heed.uplift.shocks;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A number measured on a block, such as a lift, and what it would be without one period or one unit.
 *
 * @param all with everything; 0 means no effect
 * @param runs one for each period or unit that can be left out, in order
 */
public record NumberRange(double all, List<Without> runs) {

    /** Copies the runs; refuses a number that is not finite. */
    public NumberRange {
        runs = List.copyOf(runs);
        requireFinite("with everything", all);
        runs.forEach(run -> requireFinite("without " + run.left(), run.value()));
    }

    /**
     * The number without one.
     *
     * @param left first day of the period, or name of the unit
     * @param value what was measured without it
     */
    public record Without(String left, double value) {}

    /** Smallest number, that of everything included. */
    public double minimum() {
        return runs.stream().mapToDouble(Without::value).reduce(all, Math::min);
    }

    /** Largest number, that of everything included. */
    public double maximum() {
        return runs.stream().mapToDouble(Without::value).reduce(all, Math::max);
    }

    /** The one whose absence moves the number most; empty if none could be left out. */
    public Optional<Without> movesMost() {
        return runs.stream().max(Comparator.comparingDouble(run -> Math.abs(run.value() - all)));
    }

    /** Whether without one of them the number lies on the other side of 0. */
    public boolean signChanges() {
        return runs.stream().anyMatch(run -> Math.signum(run.value()) != Math.signum(all));
    }

    private static void requireFinite(String when, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("the number measured " + when + " must be finite, was " + value
                    + ": give a measure that is defined on every block");
        }
    }
}
