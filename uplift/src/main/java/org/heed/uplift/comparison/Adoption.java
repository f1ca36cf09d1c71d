package org.heed.uplift.comparison;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heed.uplift.Panel;

/** A panel whose units are treated from some period on, each from its own, and stay treated (a staggered adoption). */
public final class Adoption {

    /** Stands for "not in this panel" among the first treated periods. */
    static final int NEVER = Integer.MAX_VALUE;

    private final Panel panel;
    private final SortedMap<String, LocalDate> starts;
    private final int[] from;

    private Adoption(Panel panel, SortedMap<String, LocalDate> starts, int[] from) {
        this.panel = panel;
        this.starts = starts;
        this.from = from;
    }

    /**
     * Joins a panel with the first day of each unit's treatment.
     *
     * @param starts first day of the first period in which a unit is treated; units that are not named are never treated
     * @throws IllegalArgumentException if no unit is named, one is not in the panel, a day is not the first day of one of
     *     its periods, or a unit is treated from the first period on, so that it is never observed before
     */
    public static Adoption of(Panel panel, Map<String, LocalDate> starts) {
        if (starts.isEmpty()) {
            throw new IllegalArgumentException("no unit is treated: name at least one of " + panel.units());
        }
        List<LocalDate> periods = panel.timeline().starts();
        int[] from = new int[panel.units().size()];
        Arrays.fill(from, NEVER);
        starts.forEach((unit, day) -> from[row(panel, unit)] = period(periods, unit, day));
        return new Adoption(panel, Collections.unmodifiableSortedMap(new TreeMap<>(starts)), from);
    }

    private static int row(Panel panel, String unit) {
        int row = panel.units().indexOf(unit);
        if (row < 0) {
            throw new IllegalArgumentException("the panel has no unit '" + unit + "' to be treated");
        }
        return row;
    }

    private static int period(List<LocalDate> periods, String unit, LocalDate day) {
        int period = periods.indexOf(day);
        if (period < 0) {
            throw new IllegalArgumentException("unit '" + unit + "' is treated from " + day
                    + ", which is not the first day of a period from " + periods.getFirst() + " to "
                    + periods.getLast()
                    + ": give the first day of its first treated period, or do not name a unit that is"
                    + " treated after the panel ends");
        }
        if (period == 0) {
            throw new IllegalArgumentException(
                    "unit '" + unit + "' is treated from the panel's first period on and never"
                            + " observed before: leave it out of the panel, or let the panel begin earlier");
        }
        return period;
    }

    /** The panel, with all its units and periods. */
    public Panel panel() {
        return panel;
    }

    /** First treated day of each unit that is treated, by name. */
    public SortedMap<String, LocalDate> starts() {
        return starts;
    }

    /** First treated period of each unit in the order of the panel, or {@link #NEVER}. */
    int[] from() {
        return from.clone();
    }
}
