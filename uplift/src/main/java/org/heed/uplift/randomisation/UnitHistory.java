package org.heed.uplift.randomisation;

import java.util.SortedMap;
import java.util.TreeMap;
import org.heed.uplift.Panel;

/** What the rules for assignments know of each unit's past. */
final class UnitHistory {

    private UnitHistory() {}

    /** Each unit's share of all that was counted. */
    static SortedMap<String, Double> shares(Panel history) {
        double all = 0;
        SortedMap<String, Double> sums = new TreeMap<>();
        for (int r = 0; r < history.units().size(); r++) {
            double sum = 0;
            for (int t = 0; t < history.timeline().count(); t++) {
                sum += NonNegative.cell(history, r, t);
            }
            sums.put(history.units().get(r), sum);
            all += sum;
        }
        if (!(all > 0)) {
            throw new IllegalArgumentException("the history has no counts: shares of it cannot be told");
        }
        double total = all;
        sums.replaceAll((unit, sum) -> sum / total);
        return sums;
    }

    /** Mean logarithm of the second half minus that of the first; a middle period belongs to the second. */
    static SortedMap<String, Double> growth(Panel history) {
        int periods = history.timeline().count();
        if (periods < 2) {
            throw new IllegalArgumentException("growth needs a history of at least two periods, had " + periods);
        }
        int half = periods / 2;
        SortedMap<String, Double> growth = new TreeMap<>();
        for (int r = 0; r < history.units().size(); r++) {
            double gain = 0;
            for (int t = 0; t < periods; t++) {
                gain += Logarithms.of(history, r, t, 0.5) / (t < half ? -half : periods - half);
            }
            growth.put(history.units().get(r), gain);
        }
        return growth;
    }

    static double of(SortedMap<String, Double> known, String unit) {
        Double value = known.get(unit);
        if (value == null) {
            throw new IllegalArgumentException(
                    "the history has no unit '" + unit + "', which is on: it has " + known.keySet());
        }
        return value;
    }
}
