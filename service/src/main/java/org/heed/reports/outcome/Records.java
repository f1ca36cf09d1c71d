package org.heed.reports.outcome;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.heed.ground.vault.Safe;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.ReportId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every outcome that was recorded; notes are locked. */
@Component
@OnStaffFront
final class Records {
    private final JdbcClient database;
    private final Safe safe;

    Records(JdbcClient database, Safe safe) {
        this.database = database;
        this.safe = safe;
    }

    void add(List<Outcome> outcomes, Predicate<String> useful) {
        database.sql("""
                        insert into outcome.record (report, recorded_at, person, code, useful, note)
                        select * from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::boolean[], ?::bytea[])
                        """)
                .param(column(outcomes, Outcome::report))
                .param(column(outcomes, Outcome::at))
                .param(column(outcomes, Outcome::person))
                .param(column(outcomes, Outcome::code))
                .param(column(outcomes, outcome -> useful.test(outcome.code())))
                .param(outcomes.stream().map(this::locked).toArray(byte[][]::new))
                .update();
    }

    /** Every outcome of a report, the one that stands first. */
    List<Outcome> of(ReportId report) {
        return database.sql("select * from outcome.record where report = ? order by id desc")
                .param(report.value())
                .query((row, number) -> {
                    byte[] note = row.getBytes("note");
                    return new Outcome(
                            report,
                            row.getString("code"),
                            note == null ? "" : safe.unlock(note, place(report)),
                            row.getString("person"),
                            row.getTimestamp("recorded_at").toInstant());
                })
                .list();
    }

    Optional<String> standing(ReportId report) {
        return database.sql("select code from outcome.record where report = ? order by id desc limit 1")
                .param(report.value())
                .query(String.class)
                .optional();
    }

    private byte @Nullable [] locked(Outcome outcome) {
        return outcome.note().isEmpty() ? null : safe.lock(outcome.note(), place(outcome.report()));
    }

    private static String place(ReportId report) {
        return "outcome.record/" + report;
    }

    private static String[] column(List<Outcome> outcomes, Function<Outcome, Object> value) {
        return outcomes.stream().map(value).map(Object::toString).toArray(String[]::new);
    }
}
