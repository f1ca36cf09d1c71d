package org.heed.measurement.workbench;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.heed.uplift.Block;
import org.heed.uplift.Bound;
import org.heed.uplift.Estimate;
import org.heed.uplift.Interval;

/** A rate ratio turned into amounts: what was seen in the campaign, divided by the ratio, is what would have been. */
final class Divided {
    private final Estimate ratio;
    private final Block block;
    private final double[] seen;

    private Divided(Estimate ratio, Block block) {
        this.ratio = ratio;
        this.block = block;
        this.seen = block.treatedMean();
    }

    static Divided by(Estimate ratio, Question question) {
        return new Divided(ratio, question.block());
    }

    /** Share, ratio, amounts and picture. */
    void fill(Finding.Draft draft) {
        double mean =
                Arrays.stream(seen, block.before(), block.periods()).average().orElseThrow();
        Estimate each = new Estimate(less(mean, ratio.value()), amounts(mean));
        double cells = (double) block.during() * block.treated().size();
        draft.with("lift", ratio.map(factor -> factor - 1))
                .with("rate_ratio", ratio)
                .with("att", each)
                .with("incremental", each.map(effect -> effect * cells))
                .with(
                        "effects",
                        new Figure.Series(
                                block.timeline().starts().subList(block.before(), block.periods()),
                                Arrays.stream(seen, block.before(), block.periods())
                                        .map(value -> less(value, ratio.value()))
                                        .boxed()
                                        .toList()))
                .course(course());
    }

    private static double less(double value, double factor) {
        return value - value / factor;
    }

    private Interval amounts(double value) {
        return new Interval(
                ratio.interval().level(),
                end(ratio.interval().lower(), value),
                end(ratio.interval().upper(), value));
    }

    private static Bound end(Bound bound, double value) {
        return bound instanceof Bound.At(double factor) && factor > 0 ? new Bound.At(less(value, factor)) : bound;
    }

    private Course course() {
        return new Course(
                block.timeline().starts(),
                Course.list(seen),
                Course.list(expected(ratio.value(), 1)),
                Course.list(expected(factor(ratio.interval().upper(), Double.POSITIVE_INFINITY), Double.NaN)),
                Course.list(expected(factor(ratio.interval().lower(), 0), Double.NaN)),
                block.before());
    }

    /** What was seen, times the given before the campaign and divided by the factor in it. */
    private double[] expected(double factor, double before) {
        double[] during = DoubleStream.of(seen).map(value -> value / factor).toArray();
        for (int at = 0; at < block.before(); at++) {
            during[at] = seen[at] * before;
        }
        return during;
    }

    private static double factor(Bound bound, double without) {
        return switch (bound) {
            case Bound.At(double value) -> value;
            case Bound.Unbounded _ -> without;
        };
    }
}
