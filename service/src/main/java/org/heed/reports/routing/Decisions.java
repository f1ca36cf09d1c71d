package org.heed.reports.routing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.ground.words.Force;
import org.heed.ground.words.Region;
import org.heed.ground.words.ReportId;
import org.heed.reports.routing.Decision.Grounds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps decisions; a report has one, the first. */
@Component
final class Decisions {
    private final JdbcClient database;

    Decisions(JdbcClient database) {
        this.database = database;
    }

    /** Keeps those whose report has none yet, and says which. In order of ids, so that two workers cannot lock up. */
    Set<ReportId> keepNew(List<Decision> decisions) {
        return new HashSet<>(database.sql("""
                        insert into routing.decision (report, force, region, also_regions, rule, rules_version, place,
                          precision, evidence, data_version, accepted_at)
                        select r, f, nullif(g, ''), string_to_array(a, ' '), u, v, p, c, e, d, t
                        from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                          ?::text[], ?::text[], ?::text[], ?::timestamptz[]) as n(r, f, g, a, u, v, p, c, e, d, t)
                        order by r on conflict (report) do nothing returning report
                        """)
                .param(column(decisions, Decision::report))
                .param(column(decisions, Decision::force))
                .param(column(
                        decisions,
                        decision -> decision.region().map(Region::code).orElse("")))
                .param(column(decisions, Decisions::spaced))
                .param(column(decisions, decision -> decision.grounds().rule()))
                .param(column(decisions, decision -> decision.grounds().rulesVersion()))
                .param(column(decisions, decision -> decision.grounds().place()))
                .param(column(decisions, decision -> decision.grounds().precision()))
                .param(column(decisions, decision -> decision.grounds().evidence()))
                .param(column(decisions, decision -> decision.grounds().dataVersion()))
                .param(column(decisions, Decision::acceptedAt))
                .query((row, number) -> new ReportId(row.getObject(1, UUID.class)))
                .list());
    }

    Optional<Decision> find(ReportId report) {
        return database.sql("select * from routing.decision where report = ?")
                .param(report.value())
                .query(Decisions::read)
                .optional();
    }

    private static String[] column(List<Decision> decisions, Function<Decision, Object> value) {
        return decisions.stream().map(value).map(Object::toString).toArray(String[]::new);
    }

    private static String spaced(Decision decision) {
        return decision.alsoRegions().stream().map(Region::code).collect(Collectors.joining(" "));
    }

    private static Decision read(ResultSet row, int number) throws SQLException {
        Array also = row.getArray("also_regions");
        return new Decision(
                new ReportId(row.getObject("report", UUID.class)),
                Force.of(row.getString("force")),
                Optional.ofNullable(row.getString("region")).map(Region::of),
                Stream.of((String[]) also.getArray()).map(Region::of).toList(),
                new Grounds(
                        row.getString("rule"),
                        row.getString("rules_version"),
                        row.getString("place"),
                        row.getString("precision"),
                        row.getString("evidence"),
                        row.getString("data_version")),
                row.getTimestamp("accepted_at").toInstant());
    }
}
