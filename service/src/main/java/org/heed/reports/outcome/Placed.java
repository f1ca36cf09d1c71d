package org.heed.reports.outcome;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heed.ground.store.MeasurementDatabase;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.PlacementCode;
import org.heed.ground.words.ReportId;
import org.heed.reports.routing.ReportCameByLink;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts reports by the placement whose short link led to them. Which report it was is not known here until it has an
 * outcome: what led somebody to report must not weigh on how the report is read.
 */
@Component
@OnStaffFront
public final class Placed {
    private final JdbcClient database;
    private final MeasurementDatabase measurement;

    Placed(JdbcClient database, MeasurementDatabase measurement) {
        this.database = database;
        this.measurement = measurement;
    }

    /**
     * Counts by placement from a day up to, but not including, another. They are exact: where they leave the program,
     * small cells are left out ({@link Suppression}).
     */
    public Map<PlacementCode, Tally> tallies(LocalDate from, LocalDate until) {
        Map<PlacementCode, Tally> tallies = new TreeMap<>();
        measurement
                .client()
                .sql("""
                        select placement, sum(reports) as reports, sum(useful) as useful from outcome.placement_daily
                        where day >= ? and day < ? group by placement
                        """)
                .params(Date.valueOf(from), Date.valueOf(until))
                .query(row -> {
                    tallies.put(
                            new PlacementCode(row.getString("placement")),
                            new Tally(row.getInt("reports"), row.getInt("useful")));
                });
        return tallies;
    }

    void received(ReportCameByLink fact) {
        database.sql("""
                        insert into outcome.placement_daily as d (day, placement, reports) values (?, ?, 1)
                        on conflict (day, placement) do update set reports = d.reports + 1
                        """)
                .params(Date.valueOf(fact.day()), fact.placement().text())
                .update();
    }

    /** Those of the reports that a link led to, and those whose arrival was not heard of yet. */
    List<ReportId> amongLed(List<ReportId> reports) {
        return database.sql("select report from outcome.counted where report = any(?::uuid[])"
                        + " and (heard = 'link' or day is null)")
                .param(reports.stream().map(ReportId::toString).toArray(String[]::new))
                .query((row, number) -> ReportId.parse(row.getString("report")))
                .list();
    }

    /** Says whether a report stands as useful; told again, it moves the count once. */
    void judged(ReportId report, ReportCameByLink led) {
        database.sql("""
                        with judged as (
                          insert into outcome.linked as l (report, day, placement, useful)
                          select c.report, ?, ?, c.useful from outcome.counted c where c.report = ?::uuid
                          on conflict (report) do update set useful = excluded.useful
                          returning coalesce(old.useful, false) as was, new.useful as now
                        )
                        insert into outcome.placement_daily as d (day, placement, useful)
                        select ?, ?, now::int - was::int from judged where was <> now
                        on conflict (day, placement) do update set useful = d.useful + excluded.useful
                        """)
                .params(
                        Date.valueOf(led.day()),
                        led.placement().text(),
                        report.toString(),
                        Date.valueOf(led.day()),
                        led.placement().text())
                .update();
    }
}
