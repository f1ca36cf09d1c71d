package org.heed.uplift.shocks;

import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.heed.uplift.Bound;
import org.heed.uplift.randomisation.Effect;

/**
 * An effect, and what it would be without one period or one unit.
 *
 * @param all with everything
 * @param runs one for each period or unit, in order
 */
public record EffectRange(Effect all, List<Without> runs) {

    /** Copies the runs. */
    public EffectRange {
        runs = List.copyOf(runs);
    }

    /** What came of leaving one period or unit out. */
    public sealed interface Without {

        /** First day of the period, or name of the unit. */
        String left();
    }

    /**
     * It could be measured.
     *
     * @param left what was left out
     * @param effect what was measured without it
     */
    public record Measured(String left, Effect effect) implements Without {}

    /**
     * Fewer than 20 assignments treat the unit as it ran, so that nothing could be decided without it.
     *
     * @param left the unit
     * @param assignments how many do
     */
    public record TooFewAssignments(String left, int assignments) implements Without {}

    /**
     * The period is the only one before the campaign, or the only one in which it could be on.
     *
     * @param left first day of the period
     */
    public record NothingToCompare(String left) implements Without {}

    /** Those that could be measured, in order. */
    public List<Measured> measured() {
        return runs.stream()
                .flatMap(run -> run instanceof Measured measured ? Stream.of(measured) : Stream.empty())
                .toList();
    }

    /** Smallest and largest rate ratio, that of everything included. */
    public DoubleSummaryStatistics rateRatios() {
        return effects().mapToDouble(effect -> effect.rateRatio().value()).summaryStatistics();
    }

    /** Smallest and largest p, that of everything included. */
    public DoubleSummaryStatistics ps() {
        return effects().mapToDouble(Effect::p).summaryStatistics();
    }

    /** Lowest lower end of all intervals; unbounded if one of them is. */
    public Bound lowest() {
        return outermost(effects().map(effect -> effect.rateRatio().interval().lower()), Comparator.reverseOrder());
    }

    /** Highest upper end of all intervals; unbounded if one of them is. */
    public Bound highest() {
        return outermost(effects().map(effect -> effect.rateRatio().interval().upper()), Comparator.naturalOrder());
    }

    /** The one whose absence moves the rate ratio by the largest factor; empty if none could be measured. */
    public Optional<Measured> movesMost() {
        double before = Math.log(all.rateRatio().value());
        return measured().stream()
                .max(Comparator.comparingDouble(
                        run -> Math.abs(Math.log(run.effect().rateRatio().value()) - before)));
    }

    /** Whether without one of them the rate ratio lies on the other side of 1. */
    public boolean signChanges() {
        double side = Math.signum(all.rateRatio().value() - 1);
        return effects().anyMatch(effect -> Math.signum(effect.rateRatio().value() - 1) != side);
    }

    /** Those without which the verdict would be another one. */
    public List<Measured> verdictChangers() {
        return measured().stream()
                .filter(run -> run.effect().verdict() != all.verdict())
                .toList();
    }

    /** Whether the verdict hangs on one of them. */
    public boolean verdictChanges() {
        return !verdictChangers().isEmpty();
    }

    private Stream<Effect> effects() {
        return Stream.concat(Stream.of(all), measured().stream().map(Measured::effect));
    }

    private static Bound outermost(Stream<Bound> ends, Comparator<Double> outwards) {
        return ends.reduce((one, other) -> one instanceof Bound.At(double a) && other instanceof Bound.At(double b)
                        ? new Bound.At(outwards.compare(a, b) >= 0 ? a : b)
                        : new Bound.Unbounded())
                .orElseThrow();
    }
}
