package org.heed.reports.outcome;

import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.heed.ground.store.FactListener;
import org.heed.ground.store.MeasurementDatabase;
import org.heed.ground.web.OnStaffFront;
import org.heed.reports.triage.FirstLooked;
import org.heed.reports.triage.Triage;
import org.heed.reports.triage.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How soon reports are looked at, as counts without a report in them: by the day they were accepted on, by urgency, and by
 * the shortest of a few times within which the first look came.
 */
@Component
@OnStaffFront
public final class FirstLooks implements FactListener<FirstLooked> {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Times that are told apart, in minutes; what is later than all is counted under 0. */
    private static final int[] WITHIN = {5, 15, 30, 60, 240, 1_440, 4_320};

    private static final int LATER = 0;

    private final JdbcClient database;
    private final MeasurementDatabase counts;
    private final Triage triage;
    private final Clock clock;

    FirstLooks(JdbcClient database, MeasurementDatabase counts, Triage triage, Clock clock) {
        this.database = database;
        this.counts = counts;
        this.triage = triage;
        this.clock = clock;
    }

    /**
     * How many were looked at in time, and how many were not: looked at later, or still waiting though the time is over.
     * Those whose time is not over yet are in neither.
     */
    public record Pace(int inTime, int late) {

        public int total() {
            return inTime + late;
        }

        /** The share in time; NaN where nothing is counted. */
        public double share() {
            return total() == 0 ? Double.NaN : (double) inTime / total();
        }
    }

    /**
     * The pace of the reports accepted since a day.
     *
     * @param urgencies codes, such as {@code G0}
     * @param within one of 5, 15, 30, 60, 240, 1,440 and 4,320 minutes
     */
    public Pace pace(Set<String> urgencies, Duration within, LocalDate since) {
        int minutes = (int) within.toMinutes();
        if (java.util.Arrays.stream(WITHIN).noneMatch(known -> known == minutes)) {
            throw new IllegalArgumentException("a time must be one of those that are told apart, was " + minutes);
        }
        int inTime = sum("within_minutes between 1 and ?", minutes, urgencies, since);
        int later = sum("(within_minutes = 0 or within_minutes > ?)", minutes, urgencies, since);
        Instant from = since.atStartOfDay(LONDON).toInstant();
        Instant over = clock.instant().minus(within);
        int waiting = over.isAfter(from)
                ? triage.unseen(urgencies.stream().map(Urgency::valueOf).collect(Collectors.toSet()), from, over)
                : 0;
        return new Pace(inTime, later + waiting);
    }

    private int sum(String condition, int minutes, Set<String> urgencies, LocalDate since) {
        return counts.client()
                .sql("select coalesce(sum(reports), 0) from outcome.first_look where day >= ? and urgency = any(?) and "
                        + condition)
                .params(Date.valueOf(since), urgencies.toArray(String[]::new), minutes)
                .query(Integer.class)
                .single();
    }

    /** How many of a day's reports were looked at within each time; those looked at later stand under 0. */
    public SortedMap<LocalDate, SortedMap<Integer, Integer>> byDay(LocalDate from, LocalDate until) {
        SortedMap<LocalDate, SortedMap<Integer, Integer>> days = new TreeMap<>();
        counts.client().sql("""
                        select day, within_minutes, sum(reports) as reports from outcome.first_look
                        where day >= ? and day < ? group by day, within_minutes
                        """).params(Date.valueOf(from), Date.valueOf(until)).query(row -> {
            days.computeIfAbsent(row.getObject("day", LocalDate.class), day -> new TreeMap<>())
                    .put(row.getInt("within_minutes"), row.getInt("reports"));
        });
        return days;
    }

    @Override
    public String name() {
        return "outcome.first-looks";
    }

    @Override
    public Class<FirstLooked> hears() {
        return FirstLooked.class;
    }

    @Override
    public void hear(FirstLooked fact) {
        hearAll(List.of(fact));
    }

    /** Counts each report once, however often it is told. */
    @Override
    public void hearAll(List<FirstLooked> facts) {
        database.sql("""
                        with told as (
                          select distinct on (report) * from unnest(?::uuid[], ?::date[], ?::text[], ?::int[])
                            as n(report, day, urgency, within) order by report
                        ), fresh as (
                          insert into outcome.looked (report) select report from told on conflict do nothing returning report
                        )
                        insert into outcome.first_look as f (day, urgency, within_minutes, reports)
                        select day, urgency, within, count(*) from told join fresh using (report)
                        group by day, urgency, within order by day, urgency, within
                        on conflict (day, urgency, within_minutes) do update set reports = f.reports + excluded.reports
                        """)
                .param(facts.stream().map(fact -> fact.report().toString()).toArray(String[]::new))
                .param(facts.stream()
                        .map(fact ->
                                LocalDate.ofInstant(fact.acceptedAt(), LONDON).toString())
                        .toArray(String[]::new))
                .param(facts.stream().map(FirstLooked::urgency).toArray(String[]::new))
                .param(facts.stream()
                        .map(fact -> Integer.toString(within(fact)))
                        .toArray(String[]::new))
                .update();
    }

    private static int within(FirstLooked fact) {
        Duration took = Duration.between(fact.acceptedAt(), fact.at());
        for (int minutes : WITHIN) {
            if (took.compareTo(Duration.ofMinutes(minutes)) <= 0) {
                return minutes;
            }
        }
        return LATER;
    }
}
