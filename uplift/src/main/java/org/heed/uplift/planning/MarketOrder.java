package org.heed.uplift.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** Puts options in order. Source: GeoLift, market selection. */
final class MarketOrder {

    private MarketOrder() {}

    /** All options, numbered by the mean of their dense ranks, best first, then by name and length. */
    static List<MarketOption> ranked(List<MarketOption> options) {
        int[] effect = dense(options, option -> Math.abs(option.smallest().effect()));
        int[] power = dense(options, option -> -option.smallest().power());
        int[] miss = dense(options, option -> option.smallest().miss());
        int[] sums = new int[options.size()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = effect[i] + power[i] + miss[i];
        }
        return numbered(options, sums);
    }

    /** Those within the limits, numbered anew. */
    static List<MarketOption> within(MarketLimits limits, List<MarketOption> ranked) {
        List<MarketOption> kept = ranked.stream()
                .filter(option -> limits.allow(option.smallest().investment(), option.holdout()))
                .toList();
        return numbered(kept, kept.stream().mapToInt(MarketOption::rank).toArray());
    }

    /** Gives each the number of those with a lower mark, plus 1. */
    private static List<MarketOption> numbered(List<MarketOption> options, int[] marks) {
        List<MarketOption> numbered = new ArrayList<>();
        for (int i = 0; i < marks.length; i++) {
            int rank = 1;
            for (int mark : marks) {
                rank += mark < marks[i] ? 1 : 0;
            }
            MarketOption option = options.get(i);
            numbered.add(
                    new MarketOption(rank, option.smallest(), option.curve(), option.holdout(), option.correlation()));
        }
        numbered.sort(Comparator.comparingInt(MarketOption::rank)
                .thenComparing(option -> String.join(", ", option.markets()))
                .thenComparing(MarketOption::periods));
        return List.copyOf(numbered);
    }

    /** 1 for the smallest, 2 for the next that differs. */
    private static int[] dense(List<MarketOption> options, ToDoubleFunction<MarketOption> figure) {
        SortedSet<Double> values = new TreeSet<>();
        options.forEach(option -> values.add(figure.applyAsDouble(option)));
        return options.stream()
                .mapToInt(option ->
                        1 + values.headSet(figure.applyAsDouble(option)).size())
                .toArray();
    }
}
