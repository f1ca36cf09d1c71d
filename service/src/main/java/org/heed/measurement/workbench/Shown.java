package org.heed.measurement.workbench;

import java.util.List;
import java.util.SequencedMap;
import org.heed.uplift.Interval;

/** A figure as one short text; empty where it is a list that needs a picture or a table of its own. */
public final class Shown {
    private static final int MOST_NAMED = 3;

    private Shown() {}

    /** The figure as text, by the kind of its name. */
    public static String of(String name, Figure figure) {
        Names.Kind kind = Names.of(name).kind();
        return switch (figure) {
            case Figure.Amount(double value) -> number(kind, value);
            case Figure.Count(long value) -> String.format(java.util.Locale.UK, "%,d", value);
            case Figure.Text(String value) ->
                value.matches("[0-9a-f]{64}") ? value.substring(0, 16) + "\u2026" : value.replace('_', ' ');
            case Figure.Yes(boolean value) -> value ? "yes" : "no";
            case Figure.Range(Interval interval) -> interval(kind, interval);
            case Figure.Named(SequencedMap<String, Double> values) -> named(values);
            case Figure.Series _ -> "";
            case Figure.Rows _ -> "";
        };
    }

    private static String number(Names.Kind kind, double value) {
        return switch (kind) {
            case CHANGE -> Numbers.change(value);
            case SHARE -> Numbers.percent(value);
            case POINTS -> Numbers.points(value);
            case P -> Numbers.p(value);
            case NUMBER, OTHER -> Numbers.amount(value);
        };
    }

    private static String interval(Names.Kind kind, Interval interval) {
        String ends = switch (kind) {
            case SHARE -> Numbers.percents(interval);
            case CHANGE -> Numbers.changes(interval);
            case POINTS -> Numbers.points(interval);
            case P, NUMBER, OTHER -> Numbers.amounts(interval);
        };
        return ends + "  (" + Numbers.level(interval.level()) + ")";
    }

    private static String named(SequencedMap<String, Double> values) {
        List<String> first = values.entrySet().stream()
                .limit(MOST_NAMED)
                .map(entry -> entry.getKey() + " " + Numbers.amount(entry.getValue()))
                .toList();
        int more = values.size() - first.size();
        return String.join(", ", first) + (more > 0 ? " and " + more + " more" : "");
    }
}
