package org.heed.ground.mail;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.ground.store.Transactions;
import org.heed.ground.words.Language;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The mailings: prepared with their recipients, started, held, stopped; and how far each has come. */
@Component
@ConditionalOnProperty(name = "heed.front", havingValue = "staff")
public final class Mailings {
    private final Transactions transactions;
    private final JdbcClient database;
    private final JsonMapper json;
    private final Suppressions suppressions;
    private final LetterRows rows;
    private final MailSettings settings;

    Mailings(
            Transactions transactions,
            JdbcClient database,
            JsonMapper json,
            Suppressions suppressions,
            MailSettings settings) {
        this.transactions = transactions;
        this.database = database;
        this.json = json;
        this.suppressions = suppressions;
        this.rows = new LetterRows(database, json);
        this.settings = settings;
    }

    /** True when letters can go out from here at all. */
    public boolean canSend() {
        return settings.carrier() != MailSettings.Kind.NONE;
    }

    /** Keeps a mailing without recipients; nothing goes out before it is started. */
    public long prepare(Draft draft, String by) {
        return database.sql("""
                        insert into mail.mailing
                          (purpose, subject, plain, html, language, when_uncertain, per_minute, made_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        draft.purpose(),
                        draft.subject(),
                        draft.plain(),
                        draft.html(),
                        draft.language().tag(),
                        draft.whenUncertain().name(),
                        draft.perMinute(),
                        by)
                .query(Long.class)
                .single();
    }

    /**
     * Adds recipients to a mailing that is prepared and not started; one that is there already stays as it is. Addresses
     * that are not to be written to get a row too, so that the list is whole.
     */
    public void add(long mailing, List<Recipient> recipients) {
        transactions.inOne(() -> {
            if (lock(mailing) != MailingState.PREPARED) {
                throw new IllegalStateException("recipients must be added before the mailing starts");
            }
            for (Recipient recipient : recipients) {
                boolean suppressed = suppressions.holds(recipient.address());
                database.sql("""
                                insert into mail.letter (mailing, recipient, address, hash, words, state)
                                values (?, ?, ?, ?, ?::jsonb, ?) on conflict (mailing, recipient) do nothing
                                """)
                        .param(mailing)
                        .param(recipient.key())
                        .param(suppressed ? null : recipient.address())
                        .param(suppressions.hash(recipient.address()))
                        .param(json.writeValueAsString(recipient.words()))
                        .param(suppressed ? LetterState.SUPPRESSED.name() : LetterState.WAITING.name())
                        .update();
            }
        });
    }

    /** Lets a prepared or paused mailing go out; false when it is neither. */
    public boolean start(long mailing) {
        return move(mailing, "('PREPARED', 'PAUSED')", MailingState.SENDING);
    }

    /** Holds it: letters under way arrive, no other leaves. */
    public boolean pause(long mailing) {
        return move(mailing, "('SENDING')", MailingState.PAUSED);
    }

    /** Ends it for good: what has not left will not. Letters under way and doubtful ones are told apart first. */
    public boolean stop(long mailing) {
        return transactions.inOne(() -> {
            boolean stopped = move(mailing, "('PREPARED', 'SENDING', 'PAUSED')", MailingState.STOPPED);
            if (stopped) {
                database.sql("""
                                update mail.letter set state = 'STOPPED', address = null, words = '{}', changed_at = now()
                                where mailing = ? and state = 'WAITING'
                                """).param(mailing).update();
            }
            return stopped;
        });
    }

    private boolean move(long mailing, String from, MailingState to) {
        return database.sql("update mail.mailing set state = ? where id = ? and state in " + from)
                        .params(to.name(), mailing)
                        .update()
                == 1;
    }

    private MailingState lock(long mailing) {
        return MailingState.valueOf(database.sql("select state from mail.mailing where id = ? for update")
                .param(mailing)
                .query(String.class)
                .single());
    }

    /** How far a mailing has come. */
    public Standing standing(long mailing) {
        Map<LetterState, Integer> counts = new EnumMap<>(LetterState.class);
        database.sql("select state, count(*) as letters from mail.letter where mailing = ? group by state")
                .param(mailing)
                .query(row -> {
                    counts.put(LetterState.valueOf(row.getString("state")), row.getInt("letters"));
                });
        MailingState state = MailingState.valueOf(database.sql("select state from mail.mailing where id = ?")
                .param(mailing)
                .query(String.class)
                .single());
        int doubts = database.sql(
                        "select count(*) from mail.doubt d join mail.letter l on l.id = d.letter where l.mailing = ?")
                .param(mailing)
                .query(Integer.class)
                .single();
        return new Standing(mailing, state, counts, doubts);
    }

    /** The language it is written in. */
    public Language language(long mailing) {
        return new Language(rows.text(mailing).language());
    }

    /** Where the letter to each recipient stands, by the recipient's key. */
    public Map<String, LetterState> byRecipient(long mailing) {
        Map<String, LetterState> states = new HashMap<>();
        database.sql("select recipient, state from mail.letter where mailing = ?")
                .param(mailing)
                .query(row -> {
                    states.put(row.getString("recipient"), LetterState.valueOf(row.getString("state")));
                });
        return states;
    }

    /** Every letter of a mailing that was listed as uncertain, newest first, at most so many. */
    public List<Doubt> doubts(long mailing, int most) {
        return database.sql("""
                        select d.letter, d.try, l.recipient, d.listed_at, d.settled
                        from mail.doubt d join mail.letter l on l.id = d.letter
                        where l.mailing = ? order by d.settled is not null, d.listed_at desc, d.letter limit ?
                        """)
                .params(mailing, most)
                .query((row, number) -> new Doubt(
                        row.getLong("letter"),
                        row.getInt("try"),
                        row.getString("recipient"),
                        instant(row.getTimestamp("listed_at")),
                        Optional.ofNullable(row.getString("settled")).map(Doubt.Settlement::valueOf)))
                .list();
    }

    private static Instant instant(java.sql.Timestamp time) {
        return time.toInstant();
    }

    /** A person decides to write again although it may be the second time; false when the doubt is settled already. */
    public boolean sendAgain(long letter) {
        return decide(letter, LetterStep.SEND_AGAIN, Doubt.Settlement.SENT_AGAIN);
    }

    /** A person decides not to write again; false when the doubt is settled already. */
    public boolean leave(long letter) {
        return decide(letter, LetterStep.LEAVE, Doubt.Settlement.LEFT);
    }

    private boolean decide(long letter, LetterStep step, Doubt.Settlement how) {
        return transactions.inOne(() -> {
            Integer attempt = rows.openAttempt(letter);
            return attempt != null && rows.resolve(letter, attempt, step, how);
        });
    }
}
