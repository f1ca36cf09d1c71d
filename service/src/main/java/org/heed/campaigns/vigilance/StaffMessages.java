package org.heed.campaigns.vigilance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.heed.campaigns.vigilance.StaffMessage.State;
import org.heed.ground.access.DemoPeople;
import org.heed.ground.access.Person;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.audit.Verb;
import org.heed.ground.store.Transactions;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.Force;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes messages to staff, has them approved by a second person, and counts who has read them, by force. */
@Component
@OnStaffFront
public final class StaffMessages {
    private static final String COLUMNS = "select id, title, body, forces, state, author from vigilance.message ";
    private static final String FOR_PERSON = "state = 'PUBLISHED' and (forces = '{}' or :force = any(forces)) ";

    private final Transactions transactions;
    private final JdbcClient database;
    private final DemoPeople people;
    private final AuditLog audit;
    private final Clock clock;
    private final int threshold;

    public StaffMessages(
            Transactions transactions,
            JdbcClient database,
            DemoPeople people,
            AuditLog audit,
            Clock clock,
            @Value("${heed.counts.smallest-shown:10}") int threshold) {
        this.transactions = transactions;
        this.database = database;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
        this.threshold = threshold;
    }

    /** Keeps a draft; no force means all. */
    public long write(StaffMessage.Words words, Set<Force> forces, Person person) {
        return transactions.inOne(() -> {
            long id = database.sql("""
                            insert into vigilance.message (title, body, forces, state, author, changed_at)
                            values (?, ?, ?, 'DRAFT', ?, ?) returning id
                            """)
                    .params(
                            words.title(),
                            words.body(),
                            new TreeSet<>(forces).stream().map(Force::code).toArray(String[]::new),
                            person.id(),
                            now())
                    .query(Long.class)
                    .single();
            record(id, "written", person);
            return id;
        });
    }

    /** Approves another person's draft; false where it is none, or one's own. */
    public boolean approve(long id, Person person) {
        return step(id, State.APPROVED, person, "author <> :person");
    }

    public boolean publish(long id, Person person) {
        return step(id, State.PUBLISHED, person, "true");
    }

    public boolean withdraw(long id, Person person) {
        return step(id, State.WITHDRAWN, person, "true");
    }

    private boolean step(long id, State next, Person person, String also) {
        String[] from = java.util.Arrays.stream(State.values())
                .filter(state -> state.mayBecome(next))
                .map(State::name)
                .toArray(String[]::new);
        return transactions.inOne(() -> {
            boolean done = database.sql("""
                            update vigilance.message set state = :next, changed_at = :now,
                                approver = case when :next = 'APPROVED' then :person else approver end,
                                published_at = case when :next = 'PUBLISHED' then :now else published_at end
                            where id = :id and state = any(:from::text[]) and
                            """ + " " + also)
                            .param("next", next.name())
                            .param("now", now())
                            .param("person", person.id())
                            .param("id", id)
                            .param("from", from)
                            .update()
                    == 1;
            if (done) {
                record(id, next.title().toLowerCase(java.util.Locale.UK), person);
            }
            return done;
        });
    }

    /** Every message, the latest first, for those who write them. */
    public List<StaffMessage> all() {
        return database.sql(COLUMNS + "order by id desc")
                .query(StaffMessages::message)
                .list();
    }

    public Optional<StaffMessage> find(long id) {
        return database.sql(COLUMNS + "where id = ?")
                .param(id)
                .query(StaffMessages::message)
                .optional();
    }

    /** What is published for a person, the latest first. */
    public List<StaffMessage> inboxOf(Person person) {
        return database.sql(COLUMNS + "where " + FOR_PERSON + "order by published_at desc, id desc")
                .param("force", force(person))
                .query(StaffMessages::message)
                .list();
    }

    /** The messages that the person said they have read. */
    public Set<Long> readBy(Person person) {
        return new TreeSet<>(database.sql("select message from vigilance.reading where person = ?")
                .param(person.id())
                .query(Long.class)
                .list());
    }

    public int unread(Person person) {
        return database.sql("select count(*) from vigilance.message m where " + FOR_PERSON
                        + "and not exists (select from vigilance.reading where message = m.id and person = :person)")
                .param("force", force(person))
                .param("person", person.id())
                .query(Integer.class)
                .single();
    }

    /** Notes that the person has read it; once, and only what is published for them. */
    public void read(long id, Person person) {
        transactions.inOne(() -> {
            database.sql("insert into vigilance.reading (message, person, force) select id, :person, :force"
                            + " from vigilance.message where id = :id and " + FOR_PERSON + "on conflict do nothing")
                    .param("id", id)
                    .param("person", person.id())
                    .param("force", force(person))
                    .update();
        });
    }

    /** By force of those it is for, how much of the staff that is known here has read it. */
    public Map<Force, ReadShare> shares(StaffMessage message) {
        Map<Force, Integer> known = new TreeMap<>();
        for (Person person : people.all()) {
            person.force()
                    .filter(force -> message.isForAll() || message.forces().contains(force))
                    .ifPresent(force -> known.merge(force, 1, Integer::sum));
        }
        Map<String, Integer> read = new HashMap<>();
        database.sql("select force, count(*) as readers from vigilance.reading where message = ? group by force")
                .param(message.id())
                .query(row -> {
                    read.put(row.getString("force"), row.getInt("readers"));
                });
        Map<Force, ReadShare> shares = new TreeMap<>();
        known.forEach((force, staff) -> shares.put(
                force,
                // one who has left may have read it
                new ReadShare(Math.min(staff, read.getOrDefault(force.code(), 0)), staff, threshold)));
        return shares;
    }

    private void record(long id, String what, Person person) {
        audit.record(
                person.id(), person.role().name(), Verb.ALTERATION, "staff-message:" + id, "message to staff " + what);
    }

    private static String force(Person person) {
        return person.force().map(Force::code).orElse("");
    }

    private static StaffMessage message(ResultSet row, int number) throws SQLException {
        SortedSet<Force> forces = new TreeSet<>();
        for (String code : (String[]) row.getArray("forces").getArray()) {
            forces.add(Force.of(code));
        }
        return new StaffMessage(
                row.getLong("id"),
                new StaffMessage.Words(row.getString("title"), row.getString("body")),
                forces,
                State.valueOf(row.getString("state")),
                row.getString("author"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
