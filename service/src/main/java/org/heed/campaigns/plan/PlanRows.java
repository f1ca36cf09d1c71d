package org.heed.campaigns.plan;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.heed.campaigns.plan.Campaign.Origin;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Region;
import org.heed.ground.words.Week;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plans as rows. */
final class PlanRows {
    private static final String CAMPAIGN = """
            select c.id, c.name, c.brand, c.strapline, c.aim, c.audience, c.launch, c.first_week, c.weeks,
                   c.metric, c.history_weeks, c.level, c.seed, c.origin, f.fixed_at, f.fixed_by, f.hash
            from plan.campaign c left join plan.fixed f on f.campaign = c.id
            """;

    private record Part(Region region, String arm, String choice) {
        boolean is(String arm, String choice) {
            return this.arm.equals(arm) && (choice.isEmpty() || this.choice.equals(choice));
        }
    }

    private final JdbcClient database;

    PlanRows(JdbcClient database) {
        this.database = database;
    }

    List<Campaign> all() {
        return database.sql(CAMPAIGN + " order by c.first_week desc, c.id")
                .query(this::campaign)
                .list();
    }

    Optional<Campaign> find(CampaignId id) {
        return database.sql(CAMPAIGN + " where c.id = ?")
                .param(id.code())
                .query(this::campaign)
                .optional();
    }

    /** The campaign as it is, held until the transaction ends, so that nobody freezes what another changes. */
    Optional<Campaign> lock(CampaignId id) {
        database.sql("select id from plan.campaign where id = ? for update")
                .param(id.code())
                .query(String.class)
                .optional();
        return find(id);
    }

    Optional<String> frozenText(CampaignId id) {
        return database.sql("select text from plan.fixed where campaign = ?")
                .param(id.code())
                .query(String.class)
                .optional();
    }

    /** False when the id is taken. */
    boolean keep(Intent intent, Origin origin, String person, Timestamp now) {
        return values(database.sql("""
                        insert into plan.campaign (id, name, brand, strapline, aim, audience, launch, first_week, weeks,
                            metric, history_weeks, level, seed, origin, created_by, created_at, changed_at)
                        values (:id, :name, :brand, :strapline, :aim, :audience, :launch, :first, :weeks,
                            :metric, :history, :level, :seed, :origin, :person, :now, :now)
                        on conflict (id) do nothing
                        """), intent)
                        .param("origin", origin.name())
                        .param("person", person)
                        .param("now", now)
                        .update()
                == 1;
    }

    void keepParts(Intent intent) {
        String id = intent.id().code();
        int position = 0;
        for (Flight flight : intent.timetable().flights()) {
            database.sql(
                            "insert into plan.flight (campaign, position, medium, first_week, weeks) values (?, ?, ?, ?, ?)")
                    .params(
                            id,
                            ++position,
                            flight.medium().name(),
                            Date.valueOf(flight.run().first().friday()),
                            flight.run().weeks())
                    .update();
        }
        keepArm(id, "EXPOSED", intent.arms().exposed(), intent.design().forcedIn());
        keepArm(id, "COMPARISON", intent.arms().comparison(), intent.design().forcedOut());
    }

    private void keepArm(String id, String arm, Set<Region> regions, Set<Region> forced) {
        for (Region region : regions) {
            database.sql("insert into plan.region (campaign, region, arm, choice) values (?, ?, ?, ?)")
                    .params(id, region.code(), arm, forced.contains(region) ? "FORCED" : "DRAWN")
                    .update();
        }
    }

    void replace(Intent intent, Timestamp now) {
        values(database.sql("""
                        update plan.campaign set name = :name, brand = :brand, strapline = :strapline, aim = :aim,
                            audience = :audience, launch = :launch, first_week = :first, weeks = :weeks,
                            metric = :metric, history_weeks = :history, level = :level, seed = :seed, changed_at = :now
                        where id = :id
                        """), intent).param("now", now).update();
        database.sql("delete from plan.flight where campaign = ?")
                .param(intent.id().code())
                .update();
        database.sql("delete from plan.region where campaign = ?")
                .param(intent.id().code())
                .update();
        keepParts(intent);
    }

    void freeze(Intent intent, String text, Fixed fixed) {
        database.sql(
                        "insert into plan.fixed (campaign, text, hash, seed, fixed_by, fixed_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        intent.id().code(),
                        text,
                        fixed.hash(),
                        intent.design().seed(),
                        fixed.by(),
                        Timestamp.from(fixed.at()))
                .update();
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, Intent intent) {
        Brief brief = intent.brief();
        Timetable timetable = intent.timetable();
        MeasurementDesign design = intent.design();
        return statement
                .param("id", intent.id().code())
                .param("name", brief.name())
                .param("brand", brief.brand())
                .param("strapline", brief.strapline())
                .param("aim", brief.aim())
                .param("audience", brief.audience())
                .param("launch", Date.valueOf(timetable.launch()))
                .param("first", Date.valueOf(timetable.run().first().friday()))
                .param("weeks", timetable.run().weeks())
                .param("metric", design.primary().name())
                .param("history", design.historyWeeks())
                .param("level", design.level())
                .param("seed", design.seed());
    }

    private Campaign campaign(ResultSet row, int number) throws SQLException {
        String id = row.getString("id");
        List<Part> parts = parts(id);
        Brief brief = new Brief(
                row.getString("name"),
                row.getString("brand"),
                row.getString("strapline"),
                row.getString("aim"),
                row.getString("audience"));
        Timetable timetable = new Timetable(row.getDate("launch").toLocalDate(), run(row, "first_week"), flights(id));
        MeasurementDesign design = new MeasurementDesign(
                Metric.valueOf(row.getString("metric")),
                row.getInt("history_weeks"),
                row.getDouble("level"),
                row.getLong("seed"),
                regions(parts, "EXPOSED", "FORCED"),
                regions(parts, "COMPARISON", "FORCED"));
        Arms arms = new Arms(regions(parts, "EXPOSED", ""), regions(parts, "COMPARISON", ""));
        return new Campaign(
                new Intent(CampaignId.of(id), brief, timetable, arms, design),
                fixed(row),
                Origin.valueOf(row.getString("origin")));
    }

    private static Run run(ResultSet row, String first) throws SQLException {
        return new Run(new Week(row.getDate(first).toLocalDate()), row.getInt("weeks"));
    }

    private static Optional<Fixed> fixed(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("fixed_at");
        return at == null
                ? Optional.empty()
                : Optional.of(new Fixed(at.toInstant(), row.getString("fixed_by"), row.getString("hash")));
    }

    private List<Flight> flights(String id) {
        return database.sql("select medium, first_week, weeks from plan.flight where campaign = ? order by position")
                .param(id)
                .query((row, number) -> new Flight(Medium.valueOf(row.getString("medium")), run(row, "first_week")))
                .list();
    }

    private List<Part> parts(String id) {
        return database.sql("select region, arm, choice from plan.region where campaign = ?")
                .param(id)
                .query((row, number) ->
                        new Part(Region.of(row.getString("region")), row.getString("arm"), row.getString("choice")))
                .list();
    }

    private static SortedSet<Region> regions(List<Part> parts, String arm, String choice) {
        return parts.stream()
                .filter(part -> part.is(arm, choice))
                .map(Part::region)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
