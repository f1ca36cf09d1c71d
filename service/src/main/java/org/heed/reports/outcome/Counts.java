package org.heed.reports.outcome;

import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.heed.ground.geography.Geography;
import org.heed.ground.store.MeasurementDatabase;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.Channel;
import org.heed.ground.words.Force;
import org.heed.ground.words.Region;
import org.heed.ground.words.Week;
import org.springframework.stereotype.Component;

/**
 * Counts of reports and useful reports, read as the measurement role, which can see nothing else of a report. They are
 * exact: where they leave the program, small cells are left out ({@link Suppression}).
 */
@Component
@OnStaffFront
public final class Counts {
    private final MeasurementDatabase database;
    private final Geography geography;

    Counts(MeasurementDatabase database, Geography geography) {
        this.database = database;
        this.geography = geography;
    }

    /**
     * One count.
     *
     * @param force who owns the reports now
     * @param region the force's region in that week; empty for national forces and the national desk
     * @param week in which they were accepted
     */
    public record Cell(Force force, Optional<Region> region, Week week, Channel channel, Tally tally) {}

    /** Every count from a day up to, but not including, another; ordered by force, week and channel. */
    public List<Cell> cells(LocalDate from, LocalDate until) {
        return database.client()
                .sql("""
                        select force, day - ((extract(isodow from day)::int + 2) % 7) as friday, channel,
                          sum(reports) as reports, sum(useful) as useful
                        from outcome.daily where day >= ? and day < ?
                        group by force, friday, channel having sum(reports) > 0 order by force, friday, channel
                        """)
                .params(Date.valueOf(from), Date.valueOf(until))
                .query((row, number) -> {
                    Force force = Force.of(row.getString("force"));
                    Week week = new Week(row.getObject("friday", LocalDate.class));
                    return new Cell(
                            force,
                            geography.regionOf(force, week.friday()),
                            week,
                            Channel.of(row.getString("channel")),
                            new Tally(row.getInt("reports"), row.getInt("useful")));
                })
                .list();
    }

    /** Counts by where people heard about reporting; the empty code stands for no answer. */
    public Map<String, Tally> byHeard(LocalDate from, LocalDate until) {
        Map<String, Tally> byHeard = new TreeMap<>();
        database.client()
                .sql("""
                        select heard, sum(reports) as reports, sum(useful) as useful from outcome.daily
                        where day >= ? and day < ? group by heard
                        """)
                .params(Date.valueOf(from), Date.valueOf(until))
                .query(row -> {
                    byHeard.put(row.getString("heard"), new Tally(row.getInt("reports"), row.getInt("useful")));
                });
        return byHeard;
    }

    /** The first and the last day that anything was counted on; empty before the first report. */
    public Optional<Days> days() {
        return database.client()
                .sql("select min(day) as first, max(day) as last from outcome.daily where reports > 0")
                .query((row, number) -> {
                    LocalDate first = row.getObject("first", LocalDate.class);
                    return first == null
                            ? Optional.<Days>empty()
                            : Optional.of(new Days(first, row.getObject("last", LocalDate.class)));
                })
                .single();
    }

    /** Days from the first to the last, both included. */
    public record Days(LocalDate first, LocalDate last) {}

    /** Adds cells up by something about them, in the order in which it first comes. */
    public static <K> Map<K, Tally> sum(List<Cell> cells, java.util.function.Function<Cell, K> by) {
        Map<K, Tally> sums = new LinkedHashMap<>();
        cells.forEach(cell -> sums.merge(by.apply(cell), cell.tally(), Tally::plus));
        return sums;
    }

    public static Tally total(List<Cell> cells) {
        return cells.stream().map(Cell::tally).reduce(Tally.NONE, Tally::plus);
    }
}
