package org.heed.reports.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Leaves small cells out of a list of counts whose total is shown. A count from 1 up to the threshold is left out; then
 * the next smallest ones are, until two or more are missing and together reach the threshold, so that none follows from
 * the total (secondary suppression in one dimension).
 *
 * @param threshold the smallest count that is shown
 */
public record Suppression(int threshold) {
    public Suppression {
        if (threshold < 1) {
            throw new IllegalArgumentException("the threshold must be 1 or more, was " + threshold);
        }
    }

    /** A count as it may be shown; what is left out is empty. */
    public record Shown(OptionalInt reports, OptionalInt useful) {

        public boolean isWhole() {
            return reports.isPresent() && useful.isPresent();
        }
    }

    /** The counts as they may be shown beside their total, and the total itself. */
    public record Table<K>(Map<K, Shown> rows, Shown total) {

        /** Something had to be left out. */
        public boolean isSuppressed() {
            return !total.isWhole() || rows.values().stream().anyMatch(row -> !row.isWhole());
        }
    }

    /** Decides for reports first; a useful count is never shown where its reports are not. */
    public <K> Table<K> of(Map<K, Tally> tallies) {
        List<K> keys = new ArrayList<>(tallies.keySet());
        List<Integer> reports = tallies.values().stream().map(Tally::reports).toList();
        List<Integer> useful = tallies.values().stream().map(Tally::useful).toList();
        TreeSet<Integer> hiddenReports = hidden(reports, new TreeSet<>());
        TreeSet<Integer> hiddenUseful = hidden(useful, hiddenReports);
        Map<K, Shown> rows = new LinkedHashMap<>();
        for (int at = 0; at < keys.size(); at++) {
            rows.put(
                    keys.get(at),
                    new Shown(
                            shown(reports.get(at), hiddenReports.contains(at)),
                            shown(useful.get(at), hiddenUseful.contains(at))));
        }
        Shown total = new Shown(
                shown(sum(reports), leavesNoCover(reports, hiddenReports)),
                shown(sum(useful), leavesNoCover(useful, hiddenUseful)));
        return new Table<>(rows, total);
    }

    private TreeSet<Integer> hidden(List<Integer> counts, TreeSet<Integer> already) {
        TreeSet<Integer> hidden = new TreeSet<>(already);
        IntStream.range(0, counts.size()).filter(at -> isSmall(counts.get(at))).forEach(hidden::add);
        List<Integer> bySize = IntStream.range(0, counts.size())
                .boxed()
                .filter(at -> counts.get(at) > 0)
                .sorted(Comparator.comparing(counts::get))
                .toList();
        for (int at : bySize) {
            if (hidden.isEmpty() || isCovered(counts, hidden)) {
                break;
            }
            hidden.add(at);
        }
        return hidden;
    }

    /** The total would give away what was left out. */
    private boolean leavesNoCover(List<Integer> counts, TreeSet<Integer> hidden) {
        return !hidden.isEmpty() && !isCovered(counts, hidden);
    }

    private boolean isCovered(List<Integer> counts, TreeSet<Integer> hidden) {
        int missing = hidden.stream().mapToInt(counts::get).sum();
        long notEmpty = hidden.stream().filter(at -> counts.get(at) > 0).count();
        return missing == 0 || (notEmpty >= 2 && missing >= threshold);
    }

    private boolean isSmall(int count) {
        return count > 0 && count < threshold;
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    private static OptionalInt shown(int count, boolean hidden) {
        return hidden ? OptionalInt.empty() : OptionalInt.of(count);
    }
}
