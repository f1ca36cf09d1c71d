package org.heed.reports.triage;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.Region;
import org.heed.ground.words.ReportId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The reports that wait for a person: the most urgent first, among those what was added to,
 * then the oldest. A near copy that nobody has read
 * stands behind the report that it is a copy of, as long as that one is open, no less urgent, and seen by everybody who
 * sees the copy; so a flood is one card with a count, and nothing is hidden behind a card that is gone.
 */
@Component
@OnStaffFront
public final class Queue {
    /** What stands behind another card. */
    private static final String FOLDED = """
            (copy_of is not null and state = 'RECEIVED' and amended_at is null and exists (
              select 1 from triage.card h where h.report = card.copy_of and h.state <> 'CLOSED' and h.owner = card.owner
              and h.urgency <= card.urgency and h.regions @> card.regions))
            """;

    private final JdbcClient database;
    private final Desks desks;

    Queue(JdbcClient database, Desks desks) {
        this.database = database;
        this.desks = desks;
    }

    /** What to show; without a state all that are not closed. */
    public record Filter(Optional<Region> region, Optional<Urgency> urgency, Optional<State> state) {
        public static final Filter NONE = new Filter(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The last card of a page, from which the next one goes on, however much has come in between. */
    public record Position(Urgency urgency, boolean addedTo, Instant acceptedAt, ReportId report) {
        static Position of(Card card) {
            return new Position(
                    card.standing().urgency(), card.amendedAt().isPresent(), card.acceptedAt(), card.report());
        }
    }

    /** Some of the queue; next is empty on its last page. */
    public record Slice(List<Card> cards, Optional<Position> next) {}

    /** The cards that the person may see, from the start or from a position on. */
    public Slice slice(Person person, Filter filter, Optional<Position> after, int most) {
        Query query = query(person, filter);
        after.ifPresent(position -> query.and(
                "(urgency, (amended_at is null), accepted_at, report) > (?, ?, ?, ?)",
                position.urgency().ordinal(),
                !position.addedTo(),
                Timestamp.from(position.acceptedAt()),
                position.report().value()));
        List<Card> cards = database.sql("select " + Cards.COLUMNS + " from triage.card " + query.where()
                        + " order by urgency, (amended_at is null), accepted_at, report limit ?")
                .params(query.params(most + 1))
                .query(Cards::read)
                .list();
        if (cards.size() <= most) {
            return new Slice(cards, Optional.empty());
        }
        List<Card> page = cards.subList(0, most);
        return new Slice(page, Optional.of(Position.of(page.getLast())));
    }

    /** How many of them there are at each urgency. */
    public Map<Urgency, Integer> counts(Person person, Filter filter) {
        Query query = query(person, filter);
        Map<Urgency, Integer> counts = new EnumMap<>(Urgency.class);
        database.sql("select urgency, count(*) as cards from triage.card " + query.where() + " group by urgency")
                .params(query.params())
                .query(row -> {
                    counts.put(Urgency.of(row.getInt("urgency")), row.getInt("cards"));
                });
        return counts;
    }

    /** How many reports that the person may see were accepted after a moment. */
    public int arrivedSince(Person person, Instant moment) {
        Query query = query(person, Filter.NONE);
        query.and("accepted_at > ?", Timestamp.from(moment));
        return database.sql("select count(*) from triage.card " + query.where())
                .params(query.params())
                .query(Integer.class)
                .single();
    }

    /** How many near copies stand behind each of some cards; those with none are not there. */
    public Map<ReportId, Integer> copies(List<Card> cards) {
        Map<ReportId, Integer> copies = new HashMap<>();
        database.sql("select copy_of, count(*) as copies from triage.card where copy_of = any(?::uuid[]) and " + FOLDED
                        + " group by copy_of")
                .param(cards.stream().map(card -> card.report().toString()).toArray(String[]::new))
                .query(row -> {
                    copies.put(new ReportId(row.getObject("copy_of", UUID.class)), row.getInt("copies"));
                });
        return copies;
    }

    /** The near copies of a report that stand behind its card, the oldest first. */
    List<Card> copiesOf(ReportId report, int most) {
        return database.sql("select " + Cards.COLUMNS + " from triage.card where copy_of = ? and " + FOLDED
                        + " order by accepted_at, report limit ?")
                .params(report.value(), most)
                .query(Cards::read)
                .list();
    }

    private Query query(Person person, Filter filter) {
        Query query = new Query();
        if (!desks.everywhere(person, Right.READ_REPORT)) {
            query.and("regions && ?::text[]", (Object)
                    person.regions().stream().map(Region::code).toArray(String[]::new));
        }
        filter.region().ifPresent(region -> query.and("? = any(regions)", region.code()));
        filter.urgency().ifPresent(urgency -> query.and("urgency = ?", urgency.ordinal()));
        filter.state()
                .ifPresentOrElse(state -> query.and("state = ?", state.name()), () -> query.and("state <> 'CLOSED'"));
        query.and("not " + FOLDED);
        return query;
    }

    /** Conditions that must all hold, with their parameters in order. */
    private static final class Query {
        private final List<String> conditions = new ArrayList<>();
        private final List<Object> params = new ArrayList<>();

        void and(String condition, Object... values) {
            conditions.add(condition);
            params.addAll(List.of(values));
        }

        String where() {
            return "where " + String.join(" and ", conditions);
        }

        List<Object> params(Object... more) {
            List<Object> all = new ArrayList<>(params);
            all.addAll(List.of(more));
            return all;
        }
    }
}
