package org.heed.ground.charts;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Leaves small counts out of a list whose total is shown: a count from 1 up to the threshold is left out, then the next
 * smallest, until two or more are missing and together reach the threshold. The same rule as for counts of reports.
 *
 * @param threshold the smallest count that is shown
 */
public record SmallCounts(int threshold) {
    public SmallCounts {
        if (threshold < 1) {
            throw new IllegalArgumentException("the threshold must be 1 or more, was " + threshold);
        }
    }

    /** The counts as they may be shown beside their total, in the order given; what is left out is empty. */
    public record Shown<K>(Map<K, OptionalInt> counts, OptionalInt total) {

        /** Something had to be left out. */
        public boolean isSuppressed() {
            return total.isEmpty() || counts.values().stream().anyMatch(OptionalInt::isEmpty);
        }

        /** A count as text; what was left out says so. */
        public static String text(OptionalInt count) {
            return count.isPresent() ? Figures.COUNT.text(count.getAsInt()) : "left out";
        }
    }

    /** Decides what may be shown of counts of 0 and more. */
    public <K> Shown<K> of(Map<K, Integer> given) {
        List<K> keys = List.copyOf(given.keySet());
        List<Integer> counts = List.copyOf(given.values());
        TreeSet<Integer> hidden = hidden(counts);
        Map<K, OptionalInt> shown = new LinkedHashMap<>();
        for (int at = 0; at < keys.size(); at++) {
            shown.put(keys.get(at), hidden.contains(at) ? OptionalInt.empty() : OptionalInt.of(counts.get(at)));
        }
        boolean open = hidden.isEmpty() || isCovered(counts, hidden);
        int sum = counts.stream().mapToInt(Integer::intValue).sum();
        return new Shown<>(shown, open ? OptionalInt.of(sum) : OptionalInt.empty());
    }

    private TreeSet<Integer> hidden(List<Integer> counts) {
        TreeSet<Integer> hidden = new TreeSet<>();
        List<Integer> bySize = IntStream.range(0, counts.size())
                .boxed()
                .filter(at -> counts.get(at) > 0)
                .sorted(Comparator.comparing(counts::get))
                .toList();
        for (int at : bySize) {
            boolean small = counts.get(at) < threshold;
            if (!small && (hidden.isEmpty() || isCovered(counts, hidden))) {
                break;
            }
            hidden.add(at);
        }
        return hidden;
    }

    private boolean isCovered(List<Integer> counts, TreeSet<Integer> hidden) {
        return hidden.size() >= 2 && hidden.stream().mapToInt(counts::get).sum() >= threshold;
    }
}
