package org.heed.campaigns.plan;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.campaigns.plan.Campaign.Origin;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Region;
import org.heed.ground.words.Week;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plans as rows. */
final class PlanRows {
    private static final String CAMPAIGN = """
            select c.id, c.name, c.brand, c.strapline, c.aim, c.audience, c.launch, c.first_week, c.weeks,
                   c.metric, c.history_weeks, c.level, c.seed, c.origin, c.shape, c.steps, c.each_step, c.weeks_on,
                   c.weeks_off, c.possible, c.possible_hash, f.fixed_at, f.fixed_by, f.hash
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
                            metric, history_weeks, level, seed, shape, steps, each_step, weeks_on, weeks_off, possible,
                            possible_hash, origin, created_by, changed_by, created_at, changed_at)
                        values (:id, :name, :brand, :strapline, :aim, :audience, :launch, :first, :weeks,
                            :metric, :history, :level, :seed, :shape, :steps, :each, :on, :off, :possible,
                            :possible_hash, :origin, :person, :person, :now, :now)
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
            database.sql("insert into plan.flight (campaign, position, medium, first_week, weeks, regions, audience)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            id,
                            ++position,
                            flight.medium().name(),
                            Date.valueOf(flight.run().first().friday()),
                            flight.run().weeks(),
                            flight.regions().stream().map(Region::code).toArray(String[]::new),
                            flight.audience())
                    .update();
        }
        intent.design().schedule().drawn().ifPresent(drawn -> keepTurns(id, drawn));
        keepArm(id, "EXPOSED", intent.arms().exposed(), intent.design().forcedIn());
        keepArm(id, "COMPARISON", intent.arms().comparison(), intent.design().forcedOut());
    }

    private void keepTurns(String id, Schedule.Drawn drawn) {
        drawn.on().forEach((region, runs) -> {
            for (Run run : runs) {
                database.sql("insert into plan.turn (campaign, region, first_week, weeks) values (?, ?, ?, ?)")
                        .params(id, region.code(), Date.valueOf(run.first().friday()), run.weeks())
                        .update();
            }
        });
    }

    private void keepArm(String id, String arm, Set<Region> regions, Set<Region> forced) {
        for (Region region : regions) {
            database.sql("insert into plan.region (campaign, region, arm, choice) values (?, ?, ?, ?)")
                    .params(id, region.code(), arm, forced.contains(region) ? "FORCED" : "DRAWN")
                    .update();
        }
    }

    void replace(Intent intent, String person, Timestamp now) {
        values(database.sql("""
                        update plan.campaign set name = :name, brand = :brand, strapline = :strapline, aim = :aim,
                            audience = :audience, launch = :launch, first_week = :first, weeks = :weeks,
                            metric = :metric, history_weeks = :history, level = :level, seed = :seed, shape = :shape,
                            steps = :steps, each_step = :each, weeks_on = :on, weeks_off = :off, possible = :possible,
                            possible_hash = :possible_hash, changed_by = :person, changed_at = :now
                        where id = :id
                        """), intent)
                .param("person", person)
                .param("now", now)
                .update();
        database.sql("delete from plan.turn where campaign = ?")
                .param(intent.id().code())
                .update();
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

    void sign(CampaignId id, String seal) {
        database.sql("insert into plan.signature (campaign, seal) values (?, ?)")
                .params(id.code(), seal)
                .update();
    }

    Optional<String> seal(CampaignId id) {
        return database.sql("select seal from plan.signature where campaign = ?")
                .param(id.code())
                .query(String.class)
                .optional();
    }

    /** False where it was launched before. */
    boolean launch(CampaignId id, String person, Timestamp now) {
        return database.sql("insert into plan.launch (campaign, launched_by, launched_at) values (?, ?, ?)"
                                + " on conflict (campaign) do nothing")
                        .params(id.code(), person, now)
                        .update()
                == 1;
    }

    Optional<Instant> launchedAt(CampaignId id) {
        return database.sql("select launched_at from plan.launch where campaign = ?")
                .param(id.code())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Who created the campaign and who changed its plan last. */
    Set<String> authors(CampaignId id) {
        return database.sql("select created_by, coalesce(changed_by, created_by) from plan.campaign where id = ?")
                .param(id.code())
                .query((row, number) -> Set.copyOf(List.of(row.getString(1), row.getString(2)).stream()
                        .distinct()
                        .toList()))
                .optional()
                .orElse(Set.of());
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
                .param("seed", design.seed())
                .param("shape", design.schedule().shape().name())
                .param("steps", design.schedule().steps())
                .param("each", design.schedule().eachStep())
                .param("on", design.schedule().weeksOn())
                .param("off", design.schedule().weeksOff())
                .param(
                        "possible",
                        design.schedule().drawn().map(Schedule.Drawn::possible).orElse(null),
                        Types.INTEGER)
                .param(
                        "possible_hash",
                        design.schedule()
                                .drawn()
                                .map(Schedule.Drawn::possibleHash)
                                .orElse(null),
                        Types.VARCHAR);
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
                regions(parts, "COMPARISON", "FORCED"),
                schedule(row, id));
        Arms arms = new Arms(regions(parts, "EXPOSED", ""), regions(parts, "COMPARISON", ""));
        return new Campaign(
                new Intent(CampaignId.of(id), brief, timetable, arms, design),
                fixed(row),
                Origin.valueOf(row.getString("origin")));
    }

    private Schedule schedule(ResultSet row, String id) throws SQLException {
        String hash = row.getString("possible_hash");
        if (hash == null) {
            return Schedule.entered();
        }
        SortedMap<Region, List<Run>> on = new TreeMap<>();
        database.sql("select region, first_week, weeks from plan.turn where campaign = ? order by region, first_week")
                .param(id)
                .query(turn -> {
                    on.computeIfAbsent(Region.of(turn.getString("region")), region -> new ArrayList<>())
                            .add(run(turn, "first_week"));
                });
        return new Schedule(
                Schedule.Shape.valueOf(row.getString("shape")),
                row.getInt("steps"),
                row.getInt("each_step"),
                row.getInt("weeks_on"),
                row.getInt("weeks_off"),
                Optional.of(new Schedule.Drawn(on, row.getInt("possible"), hash)));
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
        return database.sql("select medium, first_week, weeks, regions, audience from plan.flight where campaign = ?"
                        + " order by position")
                .param(id)
                .query((row, number) -> new Flight(
                        Medium.valueOf(row.getString("medium")),
                        run(row, "first_week"),
                        codes(row, "regions"),
                        row.getString("audience")))
                .list();
    }

    static SortedSet<Region> codes(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray())
                .map(Region::of)
                .collect(Collectors.toCollection(TreeSet::new));
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
