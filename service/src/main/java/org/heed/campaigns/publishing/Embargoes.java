package org.heed.campaigns.publishing;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.heed.ground.access.Person;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.audit.Verb;
import org.heed.ground.store.Transactions;
import org.heed.ground.web.OnStaffFront;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Embargoed copies: a link for one named reader outside, such as a newspaper, to a page that is approved and not yet
 * public. The link's secret has 128 bits and is kept as its hash only; it ends by itself, or at once when somebody ends
 * it or changes the page. Whether and when it was opened is not kept.
 */
@Component
@OnStaffFront
public final class Embargoes {
    private static final int SECRET_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Transactions transactions;
    private final JdbcClient database;
    private final AuditLog audit;
    private final Clock clock;

    /** A copy that may be read now. */
    public record Copy(long id, String reader, Instant ends) {}

    public Embargoes(Transactions transactions, JdbcClient database, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes a copy's secret, which is told this once. */
    public String make(PublicPage page, String reader, Instant ends, Person person) {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        transactions.inOne(() -> {
            database.sql("""
                            insert into publishing.embargo (page, reader, secret, made_by, made_at, ends_at)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            page.id(),
                            reader,
                            hash(secret),
                            person.id(),
                            Timestamp.from(clock.instant()),
                            Timestamp.from(ends))
                    .update();
            record(person, page.id(), "embargoed copy made, until " + ends);
        });
        return secret;
    }

    /** Those of a page that may be read now. */
    public List<Copy> of(long page) {
        return database.sql("""
                        select id, reader, ends_at as ends from publishing.embargo
                        where page = ? and ended_at is null and ends_at > ? order by id
                        """)
                .params(page, Timestamp.from(clock.instant()))
                .query((row, number) -> new Copy(
                        row.getLong("id"),
                        row.getString("reader"),
                        row.getTimestamp("ends").toInstant()))
                .list();
    }

    /** Ends a copy at once. */
    public void end(long page, long copy, Person person) {
        transactions.inOne(() -> {
            int ended = database.sql("""
                            update publishing.embargo set ended_at = ? where id = ? and page = ? and ended_at is null
                            """)
                    .params(Timestamp.from(clock.instant()), copy, page)
                    .update();
            if (ended > 0) {
                record(person, page, "embargoed copy ended");
            }
        });
    }

    private void record(Person person, long page, String what) {
        audit.record(person.id(), person.role().name(), Verb.DISCLOSURE, "page:" + page, what);
    }

    /** How a secret is kept. */
    static String hash(String secret) {
        return Hashes.sha256(secret);
    }
}
