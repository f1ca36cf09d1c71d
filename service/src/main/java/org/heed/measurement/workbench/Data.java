package org.heed.measurement.workbench;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.heed.ground.charts.Pace;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;

/**
 * What the analyst's files hold.
 *
 * @param files names of the files, in the order given
 * @param sha256 of their bytes, one after the other
 * @param rows how many rows were read
 * @param starts first day of each unit's first treated period, where a column says so
 * @param names of the columns of numbers that were asked for
 * @param panels units x periods of each of them
 * @param filled how many gaps were filled with 0
 */
public record Data(
        List<String> files,
        String sha256,
        int rows,
        Map<String, LocalDate> starts,
        Map<Column, String> names,
        Map<Column, Panel> panels,
        int filled) {
    public Data {
        files = List.copyOf(files);
        starts = Collections.unmodifiableMap(new TreeMap<>(starts));
        names = Map.copyOf(names);
        panels = Map.copyOf(panels);
    }

    /** Name of the column that is measured. */
    public String outcome() {
        return Objects.requireNonNull(names.get(Column.OUTCOME));
    }

    /** Name of a column that was asked for. */
    String name(Column column) {
        return Objects.requireNonNull(names.get(column));
    }

    /** The panel of the outcome. */
    public Panel panel() {
        return Objects.requireNonNull(panels.get(Column.OUTCOME));
    }

    /** The panel of another column, if it was asked for. */
    Optional<Panel> panel(Column column) {
        return Optional.ofNullable(panels.get(column));
    }

    public Timeline timeline() {
        return panel().timeline();
    }

    /** How often it is counted. */
    public Pace pace() {
        return paceOf(timeline().step());
    }

    static Pace paceOf(Period step) {
        if (step.getDays() > 0) {
            return step.getDays() == 1 ? Pace.DAYS : Pace.WEEKS;
        }
        return step.toTotalMonths() % 12 == 0 ? Pace.YEARS : Pace.MONTHS;
    }

    /** What one period is called, such as "day". */
    public String period() {
        Period step = timeline().step();
        if (step.getDays() > 0) {
            return switch (step.getDays()) {
                case 1 -> "day";
                case 7 -> "week";
                default -> "period of " + step.getDays() + " days";
            };
        }
        long months = step.toTotalMonths();
        if (months % 12 == 0) {
            return months == 12 ? "year" : "period of " + months / 12 + " years";
        }
        return months == 1 ? "month" : "period of " + months + " months";
    }

    /** What so many periods are called. */
    public String periods(long count) {
        String one = period();
        if (count == 1) {
            return "1 " + one;
        }
        return count + " " + (one.startsWith("period of") ? one.replace("period of", "periods of") : one + "s");
    }

    /** Name of the period that begins on a day. */
    public String name(LocalDate start) {
        return pace().name(start);
    }
}
