package org.heed.reports.triage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.heed.ground.vault.Safe;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.ReportId;
import org.heed.reports.triage.Grade.Action;
import org.heed.reports.triage.Grade.Assessment;
import org.heed.reports.triage.Grade.Conditions;
import org.heed.reports.triage.Grade.Handling;
import org.heed.reports.triage.Grade.Sanitisation;
import org.heed.reports.triage.Grade.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every grade that was given; its codes in clear, its words locked. */
@Component
@OnStaffFront
final class Grades {
    private final JdbcClient database;
    private final Safe safe;

    Grades(JdbcClient database, Safe safe) {
        this.database = database;
        this.safe = safe;
    }

    void add(List<Graded> grades) {
        database.sql("""
                        insert into triage.grade (report, graded_at, person, source, assessment, handling, action,
                          sanitisation, reason, instructions, usage, sanitised)
                        select * from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::smallint[], ?::text[], ?::text[],
                          ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[])
                        """)
                .param(column(grades, Graded::report))
                .param(column(grades, Graded::at))
                .param(column(grades, Graded::person))
                .param(column(grades, given -> given.grade().source().code()))
                .param(column(grades, given -> given.grade().assessment()))
                .param(column(grades, given -> given.grade().handling()))
                .param(column(grades, given -> condition(given, Conditions::action)))
                .param(column(grades, given -> condition(given, Conditions::sanitisation)))
                .param(locked(grades, "reason", given -> given.grade().reason()))
                .param(locked(grades, "instructions", given -> text(given, Conditions::instructions)))
                .param(locked(grades, "usage", given -> text(given, Conditions::usage)))
                .param(locked(grades, "sanitised", given -> given.grade().sanitised()))
                .update();
    }

    /** Every grade of a report, the one that stands first. */
    List<Graded> of(ReportId report) {
        return database.sql("select * from triage.grade where report = ? order by id desc")
                .param(report.value())
                .query(this::read)
                .list();
    }

    /** Those among the reports that have a grade. */
    Set<ReportId> graded(Collection<ReportId> reports) {
        return new HashSet<>(database.sql("select distinct report from triage.grade where report = any(?::uuid[])")
                .param(reports.stream().map(ReportId::toString).toArray(String[]::new))
                .query((row, number) -> new ReportId(row.getObject(1, UUID.class)))
                .list());
    }

    private Graded read(ResultSet row, int number) throws SQLException {
        ReportId report = new ReportId(row.getObject("report", UUID.class));
        String action = row.getString("action");
        Optional<Conditions> conditions = action == null
                ? Optional.empty()
                : Optional.of(new Conditions(
                        Action.valueOf(action),
                        Sanitisation.valueOf(row.getString("sanitisation")),
                        unlocked(row, report, "instructions"),
                        unlocked(row, report, "usage")));
        Grade grade = new Grade(
                Source.of(row.getInt("source")),
                Assessment.valueOf(row.getString("assessment")),
                Handling.valueOf(row.getString("handling")),
                conditions,
                unlocked(row, report, "reason"),
                unlocked(row, report, "sanitised"));
        return new Graded(
                report,
                grade,
                row.getString("person"),
                row.getTimestamp("graded_at").toInstant());
    }

    private String unlocked(ResultSet row, ReportId report, String part) throws SQLException {
        byte[] box = row.getBytes(part);
        return box == null ? "" : safe.unlock(box, place(report, part));
    }

    private byte[][] locked(List<Graded> grades, String part, Function<Graded, String> text) {
        return grades.stream()
                .map(given -> lock(text.apply(given), place(given.report(), part)))
                .toArray(byte[][]::new);
    }

    private byte @Nullable [] lock(String text, String place) {
        return text.isEmpty() ? null : safe.lock(text, place);
    }

    private static String place(ReportId report, String part) {
        return "triage.grade/" + report + "/" + part;
    }

    private static @Nullable Object condition(Graded given, Function<Conditions, Object> code) {
        return given.grade().conditions().map(code).orElse(null);
    }

    private static String text(Graded given, Function<Conditions, String> text) {
        return given.grade().conditions().map(text).orElse("");
    }

    private static String[] column(List<Graded> grades, Function<Graded, @Nullable Object> value) {
        return grades.stream()
                .map(given -> {
                    Object code = value.apply(given);
                    return code == null ? null : code.toString();
                })
                .toArray(String[]::new);
    }
}
