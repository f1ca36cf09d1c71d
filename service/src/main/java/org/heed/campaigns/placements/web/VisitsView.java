package org.heed.campaigns.placements.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.heed.campaigns.placements.PlacementFigures;
import org.heed.ground.charts.LineChart;
import org.heed.ground.charts.Pace;
import org.heed.ground.charts.SmallCounts;
import org.heed.ground.words.Week;

/** Visits over time as they may be shown: small counts are gaps. */
final class VisitsView {
    private static final int MOST_DAYS = 70;

    private VisitsView() {}

    /** By the day, or by the week where there are many days; none before a second one has begun. */
    static List<LineChart> charts(PlacementFigures figures, SmallCounts small) {
        Map<LocalDate, Long> days = new TreeMap<>(figures.byDay());
        if (days.isEmpty()) {
            return List.of();
        }
        LocalDate first = days.keySet().iterator().next();
        LocalDate last = ((TreeMap<LocalDate, Long>) days).lastKey();
        boolean weekly = ChronoUnit.DAYS.between(first, last) >= MOST_DAYS;
        TreeMap<LocalDate, Integer> counts = new TreeMap<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            LocalDate start = weekly ? Week.of(day).friday() : day;
            counts.merge(start, Math.toIntExact(days.getOrDefault(day, 0L)), Integer::sum);
        }
        if (counts.size() < 2) {
            return List.of(); // one point is no course
        }
        SmallCounts.Shown<LocalDate> shown = small.of(counts);
        List<LocalDate> starts = List.copyOf(counts.keySet());
        List<Double> values =
                starts.stream().map(start -> value(shown.counts().get(start))).toList();
        return List.of(LineChart.of(
                        weekly ? "Visits by week" : "Visits by day",
                        shown.isSuppressed()
                                ? "Links followed; a gap stands for a count left out because it is small"
                                : "Links followed",
                        weekly ? Pace.WEEKS : Pace.DAYS,
                        starts)
                .description("How often short links were followed from " + Pace.DAYS.name(first) + " to "
                        + Pace.DAYS.name(last) + ".")
                .line("Visits", values));
    }

    private static double value(@org.jspecify.annotations.Nullable OptionalInt count) {
        return count == null || count.isEmpty() ? Double.NaN : count.getAsInt();
    }
}
