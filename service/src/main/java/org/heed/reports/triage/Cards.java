package org.heed.reports.triage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.Channel;
import org.heed.ground.words.Force;
import org.heed.ground.words.Region;
import org.heed.ground.words.ReportId;
import org.heed.reports.triage.Card.Provenance;
import org.heed.reports.triage.Card.Standing;
import org.heed.reports.triage.State.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the cards. Whoever changes one locks it first. */
@Component
@OnStaffFront
final class Cards {
    static final String COLUMNS = """
            report, channel, accepted_at, owner, owner_region, regions, state, urgency, urgency_reasons, urgency_by,
            basis, anonymous, precision, amended_at, turn, copy_of
            """;

    private final JdbcClient database;

    Cards(JdbcClient database) {
        this.database = database;
    }

    /** Adds cards; a report that has one keeps it. */
    void add(List<Card> cards) {
        database.sql("""
                        insert into triage.card (report, channel, accepted_at, owner, owner_region, also_regions, state,
                          urgency, urgency_reasons, basis, anonymous, precision, copy_of)
                        select r, c, t, o, nullif(g, ''), array_remove(string_to_array(a, ' '), nullif(g, '')), s, u,
                          string_to_array(w, ' '), b, n, p, nullif(y, '')::uuid
                        from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[],
                          ?::smallint[], ?::text[], ?::text[], ?::boolean[], ?::text[], ?::text[])
                          as x(r, c, t, o, g, a, s, u, w, b, n, p, y)
                        order by r on conflict (report) do nothing
                        """)
                .param(column(cards, Card::report))
                .param(column(cards, card -> card.channel().code()))
                .param(column(cards, Card::acceptedAt))
                .param(column(cards, Card::owner))
                .param(column(
                        cards, card -> card.ownerRegion().map(Region::code).orElse("")))
                .param(column(cards, card -> spaced(card.regions())))
                .param(column(cards, Card::state))
                .param(column(cards, card -> card.standing().urgency().ordinal()))
                .param(column(cards, card -> String.join(" ", card.standing().reasons())))
                .param(column(cards, card -> card.source().basis()))
                .param(column(cards, card -> card.source().anonymous()))
                .param(column(cards, card -> card.source().precision()))
                .param(column(
                        cards, card -> card.copyOf().map(ReportId::toString).orElse("")))
                .update();
    }

    Optional<Card> find(ReportId report) {
        return database.sql("select " + COLUMNS + " from triage.card where report = ?")
                .param(report.value())
                .query(Cards::read)
                .optional();
    }

    /** Finds a card and locks it until the end of the transaction. */
    Optional<Card> lock(ReportId report) {
        return database.sql("select " + COLUMNS + " from triage.card where report = ? for update")
                .param(report.value())
                .query(Cards::read)
                .optional();
    }

    /** Locks cards in the order of their ids, so that two batches cannot lock each other up. */
    List<Card> lockAll(Collection<ReportId> reports) {
        return database.sql("select " + COLUMNS
                        + " from triage.card where report = any(?::uuid[]) order by report for update")
                .param(reports.stream().map(ReportId::toString).toArray(String[]::new))
                .query(Cards::read)
                .list();
    }

    /** Takes the step with every report whose state allows it, and says which those are. */
    Set<ReportId> step(Collection<ReportId> reports, Step step) {
        List<State> before = Arrays.stream(State.values())
                .filter(state -> state.after(step).isPresent())
                .toList();
        return Set.copyOf(database.sql("""
                        update triage.card as c set state = s.after,
                          amended_at = case when ? = 'READ' then null else c.amended_at end
                        from unnest(?::text[], ?::text[]) as s(before, after)
                        where c.report = any(?::uuid[]) and c.state = s.before returning c.report
                        """)
                .param(step.name())
                .param(before.stream().map(State::name).toArray(String[]::new))
                .param(before.stream()
                        .map(state -> state.after(step).orElseThrow().name())
                        .toArray(String[]::new))
                .param(reports.stream().map(ReportId::toString).toArray(String[]::new))
                .query((row, number) -> new ReportId(row.getObject(1, UUID.class)))
                .list());
    }

    /** Marks reports as looked at; gives those at which nobody had looked before. */
    List<FirstLooked> firstLook(Map<ReportId, Instant> looked) {
        return database.sql("""
                        update triage.card as c set first_looked_at = a.at
                        from unnest(?::uuid[], ?::timestamptz[]) as a(report, at)
                        where c.report = a.report and c.first_looked_at is null
                        returning c.report, c.urgency, c.accepted_at, c.first_looked_at
                        """)
                .param(looked.keySet().stream().map(ReportId::toString).toArray(String[]::new))
                .param(looked.values().stream().map(Instant::toString).toArray(String[]::new))
                .query((row, number) -> new FirstLooked(
                        new ReportId(row.getObject("report", UUID.class)),
                        Urgency.of(row.getInt("urgency")).name(),
                        row.getTimestamp("accepted_at").toInstant(),
                        row.getTimestamp("first_looked_at").toInstant()))
                .list();
    }

    /** How many of some urgencies, accepted between two moments, nobody has looked at yet. */
    int unseen(Collection<Urgency> urgencies, Instant from, Instant until) {
        return database.sql("""
                        select count(*) from triage.card
                        where first_looked_at is null and urgency = any(?::smallint[]) and accepted_at >= ? and accepted_at < ?
                        """)
                .param(urgencies.stream()
                        .map(urgency -> Integer.toString(urgency.ordinal()))
                        .toArray(String[]::new))
                .param(Timestamp.from(from))
                .param(Timestamp.from(until))
                .query(Integer.class)
                .single();
    }

    /** Marks reports as amended, each at its latest time; those whose card is not here yet are left out. */
    Set<ReportId> amend(Map<ReportId, Instant> amended) {
        database.sql("""
                        update triage.card as c set amended_at = greatest(c.amended_at, a.at)
                        from unnest(?::uuid[], ?::timestamptz[]) as a(report, at) where c.report = a.report
                        """)
                .param(amended.keySet().stream().map(ReportId::toString).toArray(String[]::new))
                .param(amended.values().stream().map(Instant::toString).toArray(String[]::new))
                .update();
        return step(amended.keySet(), Step.AMEND);
    }

    /** Stands by itself from now on. */
    void unfold(ReportId report) {
        database.sql("update triage.card set copy_of = null where report = ?")
                .param(report.value())
                .update();
    }

    void setUrgency(ReportId report, Urgency urgency, String person) {
        database.sql("update triage.card set urgency = ?, urgency_by = ? where report = ?")
                .params(urgency.ordinal(), person, report.value())
                .update();
    }

    void offerTo(ReportId report, Optional<Region> region) {
        database.sql("update triage.card set offered_region = nullif(?, '') where report = ?")
                .params(region.map(Region::code).orElse(""), report.value())
                .update();
    }

    /** Makes another force the owner; the region it leaves may go on seeing it. */
    void own(ReportId report, Force owner, Optional<Region> region) {
        database.sql("""
                        update triage.card set owner = :owner, owner_region = :region, offered_region = null,
                          turn = turn + 1,
                          also_regions = array_remove(array_remove(array_append(
                            array_remove(also_regions, owner_region), owner_region), null), :region)
                        where report = :report
                        """)
                .param("owner", owner.code())
                .param("region", region.map(Region::code).orElse(null), java.sql.Types.VARCHAR)
                .param("report", report.value())
                .update();
    }

    static Card read(ResultSet row, int number) throws SQLException {
        Timestamp amended = row.getTimestamp("amended_at");
        return new Card(
                new ReportId(row.getObject("report", UUID.class)),
                Channel.of(row.getString("channel")),
                row.getTimestamp("accepted_at").toInstant(),
                Force.of(row.getString("owner")),
                Optional.ofNullable(row.getString("owner_region")).map(Region::of),
                texts(row, "regions").map(Region::of).collect(Collectors.toCollection(TreeSet::new)),
                State.valueOf(row.getString("state")),
                new Standing(
                        Urgency.of(row.getInt("urgency")),
                        texts(row, "urgency_reasons").toList(),
                        Optional.ofNullable(row.getString("urgency_by"))),
                new Provenance(row.getString("basis"), row.getBoolean("anonymous"), row.getString("precision")),
                Optional.ofNullable(amended).map(Timestamp::toInstant),
                row.getInt("turn"),
                Optional.ofNullable(row.getObject("copy_of", UUID.class)).map(ReportId::new));
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray());
    }

    private static String[] column(List<Card> cards, Function<Card, Object> value) {
        return cards.stream().map(value).map(Object::toString).toArray(String[]::new);
    }

    private static String spaced(Set<Region> regions) {
        return regions.stream().map(Region::code).sorted().collect(Collectors.joining(" "));
    }
}
