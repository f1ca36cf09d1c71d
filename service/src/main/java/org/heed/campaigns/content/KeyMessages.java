package org.heed.campaigns.content;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.heed.campaigns.content.KeyMessage.Status;
import org.heed.ground.access.Person;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.audit.Verb;
import org.heed.ground.store.Transactions;
import org.heed.ground.web.OnStaffFront;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The key messages: written by one person, approved by another, ended when they no longer hold. */
@Component
@OnStaffFront
public final class KeyMessages {
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
        return database.sql("""
                        select id, text, audience, channel, status, owner, approver from content.message
                        order by status = 'EXPIRED', status = 'DRAFT', id desc
                        """)
                .query((row, number) -> new KeyMessage(
                        row.getLong("id"),
                        row.getString("text"),
                        row.getString("audience"),
                        row.getString("channel"),
                        Status.valueOf(row.getString("status")),
                        row.getString("owner"),
                        Optional.ofNullable(row.getString("approver"))))
                .list();
    }

    /** Keeps a draft. */
    public long write(String text, String audience, String channel, Person person) {
        return transactions.inOne(() -> {
            long id = database.sql("""
                            insert into content.message (text, audience, channel, status, owner, changed_at)
                            values (?, ?, ?, 'DRAFT', ?, ?) returning id
                            """)
                    .params(text, audience, channel, person.id(), now())
                    .query(Long.class)
                    .single();
            record(person, id, "written");
            return id;
        });
    }

    /** Approves another person's draft; false when it is one's own or no draft. */
    public boolean approve(long id, Person person) {
        return change("""
                update content.message set status = 'APPROVED', approver = :person, changed_at = :now
                where id = :id and status = 'DRAFT' and owner <> :person
                """, id, "approved", person);
    }

    /** Ends a message, so that nobody uses it any more. */
    public boolean expire(long id, Person person) {
        return change(
                "update content.message set status = 'EXPIRED', changed_at = :now where id = :id and status <> 'EXPIRED'",
                id,
                "expired",
                person);
    }

    private boolean change(String sql, long id, String what, Person person) {
        return transactions.inOne(() -> {
            int changed = database.sql(sql)
                    .param("id", id)
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
