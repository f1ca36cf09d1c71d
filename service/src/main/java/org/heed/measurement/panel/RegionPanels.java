package org.heed.measurement.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.Region;
import org.heed.ground.words.Week;
import org.heed.reports.outcome.Counts;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.springframework.stereotype.Component;

/**
 * Weekly counts by region as a panel: one row for each region, one column for each week from Friday to Thursday, a zero
 * where nothing came. Forces without a region (railway, defence, nuclear, the national desk) are in no row.
 */
@Component
@OnStaffFront
public final class RegionPanels {
    private final Counts counts;

    public RegionPanels(Counts counts) {
        this.counts = counts;
    }

    /**
     * The panel of the regions over the weeks.
     *
     * @param weeks ascending and without gaps
     * @throws IllegalArgumentException where a region or a week is missing
     */
    public Panel panel(Collection<Region> regions, List<Week> weeks, Measure measure) {
        List<String> units = new TreeSet<>(regions).stream().map(Region::code).toList();
        if (units.isEmpty() || weeks.isEmpty()) {
            throw new IllegalArgumentException("a panel needs a region and a week");
        }
        Map<String, Integer> rows = index(units);
        Map<Week, Integer> columns = index(weeks);
        long[][] cells = new long[units.size()][weeks.size()];
        LocalDate from = weeks.getFirst().friday();
        LocalDate until = weeks.getLast().plus(1).friday();
        for (Counts.Cell count : counts.cells(from, until)) {
            Integer row = count.region().map(region -> rows.get(region.code())).orElse(null);
            Integer column = columns.get(count.week());
            if (row != null && column != null) {
                cells[row][column] += measure == Measure.REPORTS
                        ? count.tally().reports()
                        : count.tally().useful();
            }
        }
        return Panel.ofCounts(units, Timeline.weekly(from, weeks.size()), cells);
    }

    /** The whole weeks from the first to the last in which anything was counted, in order. */
    public List<Week> counted() {
        return counts.days()
                .map(days -> {
                    Week first = Week.of(days.first());
                    Week whole = first.friday().equals(days.first()) ? first : first.plus(1);
                    Week last = Week.of(days.last().plusDays(1)); // the week after the last whole one
                    return whole.until(last);
                })
                .orElse(List.of());
    }

    /** Weeks in which no region received anything: a sign of missing data rather than of quiet. */
    public static List<LocalDate> emptyWeeks(Panel panel) {
        List<LocalDate> empty = new ArrayList<>();
        for (int period = 0; period < panel.timeline().count(); period++) {
            double sum = 0;
            for (int unit = 0; unit < panel.units().size(); unit++) {
                sum += panel.at(unit, period);
            }
            if (sum == 0) {
                empty.add(panel.timeline().start(period));
            }
        }
        return empty;
    }

    private static <T> Map<T, Integer> index(List<T> things) {
        Map<T, Integer> index = new HashMap<>();
        for (T thing : things) {
            index.put(thing, index.size());
        }
        return index;
    }
}
