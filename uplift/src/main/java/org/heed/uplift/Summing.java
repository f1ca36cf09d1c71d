package org.heed.uplift;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Sums of panels: days to weeks or to longer periods, small units to large ones. Cells are added up; a panel of rates or
 * shares has no use for it.
 */
public final class Summing {

    private Summing() {}

    /**
     * A panel of whole periods, and the days at both ends that did not fill one.
     *
     * @param panel the sums
     * @param leftBefore days before the first whole period, if any
     * @param leftAfter days after the last whole period, if any
     */
    public record Whole(Panel panel, Optional<Flight> leftBefore, Optional<Flight> leftAfter) {}

    /**
     * Sums a daily panel to weeks that begin on the given weekday.
     *
     * @throws IllegalArgumentException if the panel is not daily, or does not begin and end with a whole week; the message
     *     says which days are too many
     */
    public static Panel weeks(Panel daily, DayOfWeek firstDay) {
        Whole whole = wholeWeeks(daily, firstDay);
        if (whole.leftBefore().isPresent() || whole.leftAfter().isPresent()) {
            String days = whole.leftBefore().map(Flight::text).orElse("")
                    + (whole.leftBefore().isPresent() && whole.leftAfter().isPresent() ? " and " : "")
                    + whole.leftAfter().map(Flight::text).orElse("");
            throw new IllegalArgumentException("weeks that begin on " + firstDay + " do not fill the panel: " + days
                    + " are parts of weeks: leave these days out (Summing.wholeWeeks) or choose another weekday");
        }
        return whole.panel();
    }

    /**
     * Sums the whole weeks of a daily panel and tells which days are left over.
     *
     * @throws IllegalArgumentException if the panel is not daily or holds no whole week
     */
    public static Whole wholeWeeks(Panel daily, DayOfWeek firstDay) {
        if (!daily.timeline().step().equals(Period.ofDays(1))) {
            throw new IllegalArgumentException("weeks are summed from days, but the panel's periods are "
                    + daily.timeline().step() + " long");
        }
        LocalDate from = daily.timeline().first().with(TemporalAdjusters.nextOrSame(firstDay));
        return every(daily, from, 7);
    }

    /**
     * Sums every {@code periods} periods to one, for example weeks to blocks of a flight's length.
     *
     * @param from first day of any of the long periods that lies on the timeline; periods before it are left over
     * @param periods number of periods to sum, at least 1
     * @throws IllegalArgumentException if {@code from} is not the first day of a period, or not one long period fits
     */
    public static Whole every(Panel panel, LocalDate from, int periods) {
        Timeline timeline = panel.timeline();
        int first = timeline.starts().indexOf(from);
        int count = periods < 1 || first < 0 ? 0 : (timeline.count() - first) / periods;
        if (count == 0) {
            throw new IllegalArgumentException("no " + periods + " periods in a row from " + from
                    + " are on the timeline, which begins on " + timeline.first() + " with a step of "
                    + timeline.step() + " and ends on " + timeline.end(timeline.count() - 1));
        }
        Timeline longer = new Timeline(from, timeline.step().multipliedBy(periods), count);
        double[] cells = new double[panel.units().size() * count];
        for (int i = 0; i < cells.length; i++) {
            for (int t = 0; t < periods; t++) {
                cells[i] += panel.at(i / count, first + i % count * periods + t);
            }
        }
        int end = first + count * periods;
        return new Whole(
                new Panel(panel.units(), longer, panel.kind(), cells),
                days(timeline, 0, first),
                days(timeline, end, timeline.count()));
    }

    /**
     * Sums units to groups, such as forces to regions: the unit of analysis must be the unit of assignment.
     *
     * @param groups name of the group of each unit
     * @return a panel whose units are the groups, sorted by name
     * @throws IllegalArgumentException if a unit has no group
     */
    public static Panel groups(Panel panel, Map<String, String> groups) {
        TreeMap<String, double[]> sums = new TreeMap<>();
        int columns = panel.timeline().count();
        for (int r = 0; r < panel.units().size(); r++) {
            String unit = panel.units().get(r);
            String group = groups.get(unit);
            if (group == null) {
                throw new IllegalArgumentException("unit '" + unit + "' has no group: name one for each unit");
            }
            double[] sum = sums.computeIfAbsent(group, name -> new double[columns]);
            for (int t = 0; t < columns; t++) {
                sum[t] += panel.at(r, t);
            }
        }
        List<String> names = UnitNames.checked(sums.keySet());
        double[] cells = new double[names.size() * columns];
        List<double[]> rows = new ArrayList<>(sums.values());
        for (int i = 0; i < cells.length; i++) {
            cells[i] = rows.get(i / columns)[i % columns];
        }
        return new Panel(names, panel.timeline(), panel.kind(), cells);
    }

    private static Optional<Flight> days(Timeline timeline, int from, int until) {
        return from == until
                ? Optional.empty()
                : Optional.of(new Flight(timeline.start(from), timeline.end(until - 1)));
    }
}
