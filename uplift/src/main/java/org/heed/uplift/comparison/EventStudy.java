package org.heed.uplift.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.heed.uplift.Timeline;

/**
 * Effects of a campaign that reached units at different times, without the wrong comparisons of one regression.
 *
 * <p>Units that start on the same day are a group. The effect on group g in period t is the mean change of the group since
 * the period before its start, minus that of the controls: {@code ATT(g,t) = E[Y_t - Y_(g-1) | G = g] - E[Y_t - Y_(g-1) |
 * controls]}. Before the start it is the change since the period before t: a row of such effects near 0 is what the
 * assumption (all would have moved alike) predicts. Effects are on the scale of the cells: give logarithms for changes in
 * proportion.
 *
 * <p>Source: Callaway and Sant'Anna, Journal of Econometrics 225 (2021), 200-230, without covariates. In R:
 * {@code did::att_gt(..., bstrap = FALSE)} and {@code did::aggte}.
 *
 * <p>Standard errors need many units, of which many start together: see {@link Clustered#canBeTrusted()}.
 */
public final class EventStudy {

    private final Timeline timeline;
    private final List<Cell> cells;
    private final List<Cell> after;
    private final Weighting weighting;

    private EventStudy(Adoption adoption, List<Cell> cells) {
        this.timeline = adoption.panel().timeline();
        this.cells = cells;
        this.after = cells.stream().filter(Cell::isAfterStart).toList();
        this.weighting = new Weighting(adoption.from());
    }

    /**
     * Measures a staggered adoption. A group and period for which there are no controls are left out.
     *
     * @throws IllegalArgumentException if no group has a control in any period of its treatment
     */
    public static EventStudy of(Adoption adoption, Controls controls) {
        EventStudy study = new EventStudy(adoption, Cells.of(adoption, controls));
        if (study.after.isEmpty()) {
            String advice = switch (controls) {
                case NEVER_TREATED -> "no unit is never treated: compare with units not yet treated";
                case NOT_YET_TREATED -> "all units start together: there is nobody to compare with";
            };
            throw new IllegalArgumentException("no effect has a control: " + advice);
        }
        return study;
    }

    /**
     * Every group in every period from the second on, before and after its start; the overall effect ("simple") is the mean
     * over groups and periods after the start, weighted by the size of the group.
     */
    public Effects<GroupTime> groupTimes() {
        SortedMap<GroupTime, Influenced> parts = new TreeMap<>();
        for (Cell cell : cells) {
            parts.put(new GroupTime(timeline.start(cell.group()), timeline.start(cell.period())), cell.effect());
        }
        return new Effects<>(weighting.bySize(after), parts);
    }

    /**
     * By number of periods since the start (0 is the first treated one, -1 the last before), over groups by size; the overall
     * effect ("dynamic") is the plain mean over 0 and later.
     */
    public Effects<Integer> byEventTime() {
        SortedMap<Integer, Influenced> parts = new TreeMap<>();
        by(cell -> cell.period() - cell.group(), cells)
                .forEach((time, same) -> parts.put(time, weighting.bySize(same)));
        return new Effects<>(weighting.mean(parts.tailMap(0).values(), weighting.treated(after)), parts);
    }

    /** By group, over its treated periods; the overall effect is the mean over groups by size. */
    public Effects<LocalDate> byGroup() {
        SortedMap<LocalDate, Influenced> parts = new TreeMap<>();
        List<Cell> groups = new ArrayList<>();
        by(Cell::group, after).forEach((group, same) -> {
            List<Influenced> effects = same.stream().map(Cell::effect).toList();
            Influenced mean = weighting.mean(effects, weighting.treated(same));
            groups.add(new Cell(group, group, mean));
            parts.put(timeline.start(group), mean);
        });
        return new Effects<>(weighting.bySize(groups), parts);
    }

    /** By period, over the groups treated by then by size; the overall effect ("calendar") is the plain mean over periods. */
    public Effects<LocalDate> byPeriod() {
        SortedMap<LocalDate, Influenced> parts = new TreeMap<>();
        by(Cell::period, after).forEach((period, same) -> parts.put(timeline.start(period), weighting.bySize(same)));
        return new Effects<>(weighting.mean(parts.values(), weighting.treated(after)), parts);
    }

    private static SortedMap<Integer, List<Cell>> by(Function<Cell, Integer> key, List<Cell> cells) {
        SortedMap<Integer, List<Cell>> found = new TreeMap<>();
        for (Cell cell : cells) {
            found.computeIfAbsent(key.apply(cell), k -> new ArrayList<>()).add(cell);
        }
        return found;
    }
}
