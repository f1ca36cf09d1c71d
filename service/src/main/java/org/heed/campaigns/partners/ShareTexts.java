package org.heed.campaigns.partners;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.heed.campaigns.content.KeyMessage;
import org.heed.campaigns.content.KeyMessages;
import org.heed.ground.access.Person;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.audit.Verb;
import org.heed.ground.store.BackgroundWork;
import org.heed.ground.store.Transactions;
import org.heed.ground.web.OnStaffFront;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which approved key messages stand on the page that everybody shares from. One whose approval ends is taken down by
 * itself within half a minute.
 */
@Component
@OnStaffFront
public final class ShareTexts implements BackgroundWork {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);

    private final Transactions transactions;
    private final JdbcClient database;
    private final KeyMessages messages;
    private final AuditLog audit;
    private final Clock clock;
    private Instant looked = Instant.EPOCH;

    public ShareTexts(
            Transactions transactions, JdbcClient database, KeyMessages messages, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** An approved message, and its Welsh where it stands on the page; empty Welsh is English only. */
    public record Candidate(KeyMessage message, Optional<String> welsh) {}

    /** The approved messages, with those that stand on the page. */
    public List<Candidate> candidates() {
        Map<Long, String> out = database
                .sql("select message, welsh from partners.share_text")
                .query((row, number) -> Map.entry(row.getLong("message"), row.getString("welsh")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return approved().stream()
                .map(message -> new Candidate(message, Optional.ofNullable(out.get(message.id()))))
                .toList();
    }

    private List<KeyMessage> approved() {
        return messages.all().stream()
                .filter(message -> message.status() == KeyMessage.Status.APPROVED)
                .toList();
    }

    /** Puts an approved message on the page; false when it is not approved any more. */
    public boolean putOut(long message, String welsh, Person person) {
        return transactions.inOne(() -> {
            Optional<KeyMessage> approved =
                    approved().stream().filter(one -> one.id() == message).findFirst();
            approved.ifPresent(one -> {
                database.sql("""
                                insert into partners.share_text (message, english, welsh, put_out_by, put_out_at)
                                values (?, ?, ?, ?, ?)
                                on conflict (message) do update set english = excluded.english, welsh = excluded.welsh,
                                  put_out_by = excluded.put_out_by, put_out_at = excluded.put_out_at
                                """)
                        .params(message, one.text(), welsh, person.id(), Timestamp.from(clock.instant()))
                        .update();
                record(person, message, "put on the share page");
            });
            return approved.isPresent();
        });
    }

    /** Takes a message off the page. */
    public void takeDown(long message, Person person) {
        transactions.inOne(() -> {
            delete(message);
            record(person, message, "taken off the share page");
        });
    }

    private void delete(long message) {
        database.sql("delete from partners.share_text where message = ?")
                .param(message)
                .update();
    }

    private void record(Person person, long message, String what) {
        audit.record(person.id(), person.role().name(), Verb.ALTERATION, "key-message:" + message, what);
    }

    @Override
    public String name() {
        return "partners.share-texts";
    }

    @Override
    public int doSome() {
        Instant now = clock.instant();
        if (now.isBefore(looked.plus(LOOK_EVERY))) {
            return 0;
        }
        looked = now;
        return transactions.inOne(() -> {
            List<Long> approved = approved().stream().map(KeyMessage::id).toList();
            List<Long> ended = database.sql("select message from partners.share_text").query(Long.class).list().stream()
                    .filter(message -> !approved.contains(message))
                    .toList();
            ended.forEach(this::delete);
            return ended.size();
        });
    }
}
