package org.heed.reports.outcome;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.Force;
import org.heed.ground.words.ReportId;
import org.heed.reports.routing.ReportRouted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts reports by day, force, channel and where people heard. Each change of a report's own row tells what it was
 * before and is now, and both move the counts in the same statement: so nothing is counted twice or lost, in whatever
 * order arrival, hand-over and outcome come.
 */
@Component
@OnStaffFront
final class Ledger {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final String ARRIVE = """
            insert into outcome.counted as c (report, day, force, channel, heard)
            select * from unnest(?::uuid[], ?::date[], ?::text[], ?::text[], ?::text[]) as n(report) order by report
            on conflict (report) do update set day = excluded.day, channel = excluded.channel, heard = excluded.heard,
              force = case when c.turn = 0 then excluded.force else c.force end where c.day is null
            """;

    private static final String MOVE = """
            insert into outcome.counted as c (report, force, turn)
            select * from unnest(?::uuid[], ?::text[], ?::smallint[]) as n(report) order by report
            on conflict (report) do update set force = excluded.force, turn = excluded.turn where c.turn < excluded.turn
            """;

    private static final String JUDGE = """
            insert into outcome.counted as c (report, useful)
            select * from unnest(?::uuid[], ?::boolean[]) as n(report) order by report
            on conflict (report) do update set useful = excluded.useful where c.useful <> excluded.useful
            """;

    private static final String COUNT = """
            with changed as (
              %s returning old.day as old_day, old.force as old_force, old.channel as old_channel,
                old.heard as old_heard, old.useful as old_useful, new.day, new.force, new.channel, new.heard, new.useful
            ), moves as (
              select old_day as day, old_force as force, old_channel as channel, old_heard as heard,
                -1 as reports, -(old_useful::int) as useful from changed where old_day is not null
              union all
              select day, force, channel, heard, 1, useful::int from changed where day is not null
            )
            insert into outcome.daily as d (day, force, channel, heard, reports, useful)
            select day, force, channel, heard, sum(reports), sum(useful) from moves
            group by day, force, channel, heard having sum(reports) <> 0 or sum(useful) <> 0
            order by day, force, channel, heard
            on conflict (day, force, channel, heard) do update
            set reports = d.reports + excluded.reports, useful = d.useful + excluded.useful
            """;

    private final JdbcClient database;

    Ledger(JdbcClient database) {
        this.database = database;
    }

    /** Another force owns a report now; the owner is the turn-th after the first. */
    record Move(ReportId report, Force force, int turn) {}

    void arrive(List<ReportRouted> facts) {
        database.sql(COUNT.formatted(ARRIVE))
                .param(column(facts, ReportRouted::report))
                .param(column(facts, fact -> LocalDate.ofInstant(fact.acceptedAt(), LONDON)))
                .param(column(facts, ReportRouted::force))
                .param(column(facts, fact -> fact.channel().code()))
                .param(column(facts, fact -> fact.signals().heard()))
                .update();
    }

    /** Moves reports to their new owners; each report once. */
    void move(Collection<Move> moves) {
        database.sql(COUNT.formatted(MOVE))
                .param(column(moves, Move::report))
                .param(column(moves, Move::force))
                .param(column(moves, Move::turn))
                .update();
    }

    void judge(Map<ReportId, Boolean> useful) {
        database.sql(COUNT.formatted(JUDGE))
                .param(column(useful.keySet(), report -> report))
                .param(column(useful.values(), answer -> answer))
                .update();
    }

    private static <T> String[] column(Collection<T> rows, Function<T, Object> value) {
        return rows.stream().map(value).map(Object::toString).toArray(String[]::new);
    }
}
