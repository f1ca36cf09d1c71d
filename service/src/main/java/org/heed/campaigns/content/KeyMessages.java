package org.heed.campaigns.content;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.heed.campaigns.content.KeyMessage.Status;
import org.heed.campaigns.content.KeyMessage.Use;
import org.heed.campaigns.content.KeyMessage.Wording;
import org.heed.ground.access.Person;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.audit.Verb;
import org.heed.ground.store.Transactions;
import org.heed.ground.web.OnStaffFront;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The key messages: written by one person, approved by another, ended when they no longer hold. Whoever says one tells so
 * by {@link #use}, and a change asks for approval anew.
 */
@Component
@OnStaffFront
public final class KeyMessages {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Transactions transactions;
    private final JdbcClient database;
    private final AuditLog audit;
    private final Clock clock;

    public KeyMessages(Transactions transactions, JdbcClient database, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of them, approved ones first. */
    public List<KeyMessage> all() {
        Map<Long, List<Use>> uses = uses();
        return database.sql("""
                        select id, text, text_cy, audience, channel, legal, embargo_until, last_day, status, owner,
                               approver, version
                        from content.message order by status = 'EXPIRED', status = 'DRAFT', id desc
                        """)
                .query((row, number) -> message(row, uses.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    public Optional<KeyMessage> find(long id) {
        return all().stream().filter(message -> message.id() == id).findFirst();
    }

    /** Those that may be said today: approved, past their embargo, before their end. */
    public List<KeyMessage> usable() {
        return all().stream()
                .filter(message -> message.status() == Status.APPROVED)
                .toList();
    }

    /** Keeps a draft. */
    public long write(Wording wording, Person person) {
        return transactions.inOne(() -> {
            long id = bound(wording, person, """
                            insert into content.message (text, text_cy, audience, channel, legal, embargo_until, last_day,
                                status, owner, changed_at)
                            values (:text, :welsh, :audience, :channel, :legal, :embargo, :last, 'DRAFT', :person, :now)
                            returning id
                            """).query(Long.class).single();
            record(person, id, "written");
            return id;
        });
    }

    /** Changes a message that has not ended; it is a draft again and wants another person's approval. */
    public boolean change(long id, int version, Wording wording, Person person) {
        return transactions.inOne(() -> {
            int changed = bound(wording, person, """
                            update content.message set text = :text, text_cy = :welsh, audience = :audience,
                                channel = :channel, legal = :legal, embargo_until = :embargo, last_day = :last,
                                status = 'DRAFT', owner = :person, approver = null, version = version + 1,
                                changed_at = :now
                            where id = :id and version = :version and status <> 'EXPIRED'
                            """)
                    .param("id", id)
                    .param("version", version)
                    .update();
            if (changed == 1) {
                record(person, id, "changed");
            }
            return changed == 1;
        });
    }

    private JdbcClient.StatementSpec bound(Wording wording, Person person, String sql) {
        return database.sql(sql)
                .param("text", wording.text())
                .param("welsh", wording.welsh())
                .param("audience", wording.audience())
                .param("channel", wording.channel())
                .param("legal", wording.legal())
                .param("embargo", wording.embargo().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .param("last", wording.lastDay().map(Date::valueOf).orElse(null), Types.DATE)
                .param("person", person.id())
                .param("now", now());
    }

    /** Approves another person's draft as it was read; false when it is one's own, no draft, or changed since. */
    public boolean approve(long id, int version, Person person) {
        return step("""
                update content.message set status = 'APPROVED', approver = :person, version = version + 1,
                    changed_at = :now
                where id = :id and version = :version and status = 'DRAFT' and owner <> :person
                """, id, version, "approved", person);
    }

    /** Ends a message, so that nobody uses it any more. */
    public boolean expire(long id, int version, Person person) {
        return step("""
                update content.message set status = 'EXPIRED', version = version + 1, changed_at = :now
                where id = :id and version = :version and status <> 'EXPIRED'
                """, id, version, "expired", person);
    }

    /** Remembers where a message is said; telling it again changes nothing. */
    public void use(long id, Use use) {
        transactions.inOne(() -> database.sql("""
                        insert into content.message_use (message, kind, reference, label, since) values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(id, use.kind().name(), use.reference(), use.label(), now())
                .update());
    }

    /** Forgets that a message is said somewhere. */
    public void forget(long id, Use use) {
        transactions.inOne(
                () -> database.sql("delete from content.message_use where message = ? and kind = ? and reference = ?")
                        .params(id, use.kind().name(), use.reference())
                        .update());
    }

    private Map<Long, List<Use>> uses() {
        record Row(long message, Use use) {}
        return database
                .sql("select message, kind, reference, label from content.message_use order by kind, label")
                .query((row, number) -> new Row(
                        row.getLong("message"),
                        new Use(
                                Use.Kind.valueOf(row.getString("kind")),
                                row.getString("reference"),
                                row.getString("label"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::message, Collectors.mapping(Row::use, Collectors.toList())));
    }

    private KeyMessage message(ResultSet row, List<Use> uses) throws SQLException {
        Optional<Instant> embargo =
                Optional.ofNullable(row.getTimestamp("embargo_until")).map(Timestamp::toInstant);
        Optional<LocalDate> lastDay =
                Optional.ofNullable(row.getDate("last_day")).map(Date::toLocalDate);
        return new KeyMessage(
                row.getLong("id"),
                new Wording(
                        row.getString("text"),
                        row.getString("text_cy"),
                        row.getString("audience"),
                        row.getString("channel"),
                        row.getString("legal"),
                        embargo,
                        lastDay),
                status(Status.valueOf(row.getString("status")), embargo, lastDay),
                row.getString("owner"),
                Optional.ofNullable(row.getString("approver")),
                uses,
                row.getInt("version"));
    }

    /** Time alone ends an embargo and a message. */
    private Status status(Status kept, Optional<Instant> embargo, Optional<LocalDate> lastDay) {
        if (kept != Status.APPROVED) {
            return kept;
        }
        Instant now = clock.instant();
        if (lastDay.filter(LocalDate.ofInstant(now, LONDON)::isAfter).isPresent()) {
            return Status.EXPIRED;
        }
        return embargo.filter(now::isBefore).isPresent() ? Status.EMBARGOED : Status.APPROVED;
    }

    private boolean step(String sql, long id, int version, String what, Person person) {
        return transactions.inOne(() -> {
            int changed = database.sql(sql)
                    .param("id", id)
                    .param("version", version)
                    .param("person", person.id())
                    .param("now", now())
                    .update();
            if (changed == 1) {
                record(person, id, what);
            }
            return changed == 1;
        });
    }

    private void record(Person person, long id, String what) {
        audit.record(person.id(), person.role().name(), Verb.ALTERATION, "key-message:" + id, what);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
