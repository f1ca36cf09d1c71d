package org.heed.ground.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Letters as rows. Each method is one statement, committed when it returns unless a transaction is open. */
final class LetterRows {
    private final JdbcClient database;
    private final JsonMapper json;

    LetterRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A letter that a worker holds: nobody else touches it until the lease ends. */
    record Claim(
            long letter,
            int attempt,
            long mailing,
            UUID reference,
            String recipient,
            String address,
            byte[] hash,
            Map<String, String> words,
            boolean suppressed,
            String worker) {
        @Override
        public String toString() {
            return "Claim[" + letter + "/" + attempt + "]";
        }
    }

    /** What a mailing says. */
    record Text(String purpose, String subject, String plain, String html, String language) {}

    /** A letter that is listed as uncertain. */
    record Lost(long letter, int attempt, UUID reference, WhenUncertain policy, MailingState mailing) {}

    /** Some of the letters that a mailing's pace allows now. */
    record Allowance(long mailing, int letters) {}

    boolean anythingDue() {
        return database.sql("""
                        select exists(select from mail.letter l join mail.mailing m on m.id = l.mailing
                          where l.state = 'WAITING' and l.next_try <= now() and m.state = 'SENDING')
                        """).query(Boolean.class).single();
    }

    /**
     * Takes a few letters' worth out of the pace of a mailing, at most a tenth of a second ahead. What is taken and not
     * used is lost, so that a crash can only make it slower.
     */
    Optional<Allowance> reserve() {
        return database.sql("""
                        update mail.mailing m
                        set next_at = greatest(m.next_at, now())
                              + least(20, greatest(1, m.per_minute / 600)) * interval '1 minute' / m.per_minute
                        where m.id = (
                          select o.id from mail.mailing o
                          where o.state = 'SENDING' and o.next_at <= now() + interval '100 milliseconds'
                            and exists(select from mail.letter l
                              where l.mailing = o.id and l.state = 'WAITING' and l.next_try <= now())
                          order by o.next_at limit 1 for update skip locked)
                        returning m.id, least(20, greatest(1, m.per_minute / 600)) as letters
                        """)
                .query((row, number) -> new Allowance(row.getLong("id"), row.getInt("letters")))
                .optional();
    }

    /** Claims a letter; it is committed as SENDING before anybody hands it over. */
    Optional<Claim> claim(long mailing, String worker, Duration lease) {
        return database.sql("""
                        update mail.letter l
                        set state = 'SENDING', worker = ?, tries = l.tries + 1, changed_at = now(),
                            lease_until = now() + ? * interval '1 millisecond'
                        from mail.mailing m
                        where m.id = l.mailing and m.state = 'SENDING' and l.id = (
                          select id from mail.letter
                          where mailing = ? and state = 'WAITING' and next_try <= now()
                          order by next_try, id limit 1 for update skip locked)
                        returning l.id, l.tries, l.mailing, l.reference, l.recipient, l.address, l.hash,
                          l.words::text as words, exists(select from mail.suppression s where s.hash = l.hash) as suppressed
                        """)
                .params(worker, lease.toMillis(), mailing)
                .query((row, number) -> claim(row, worker))
                .optional();
    }

    private Claim claim(ResultSet row, String worker) throws SQLException {
        return new Claim(
                row.getLong("id"),
                row.getInt("tries"),
                row.getLong("mailing"),
                row.getObject("reference", UUID.class),
                row.getString("recipient"),
                row.getString("address"),
                row.getBytes("hash"),
                json.readValue(row.getString("words"), new TypeReference<Map<String, String>>() {}),
                row.getBoolean("suppressed"),
                worker);
    }

    Text text(long mailing) {
        return database.sql("select purpose, subject, plain, html, language from mail.mailing where id = ?")
                .param(mailing)
                .query((row, number) -> new Text(
                        row.getString("purpose"),
                        row.getString("subject"),
                        row.getString("plain"),
                        row.getString("html"),
                        row.getString("language")))
                .single();
    }

    /** Ends a claim with a final state; false when the lease ended before and somebody else decides by now. */
    boolean end(Claim claim, LetterStep step, String answer) {
        return database.sql("""
                        update mail.letter
                        set state = ?, answer = ?, lease_until = null, address = null, words = '{}', changed_at = now()
                        where id = ? and tries = ? and worker = ? and state in
                        """ + step.fromSql())
                        .params(step.to().name(), answer, claim.letter(), claim.attempt(), claim.worker())
                        .update()
                == 1;
    }

    /** Its worker lives after all, and the server took it. */
    void endLate(Claim claim, String answer) {
        if (end(claim, LetterStep.FOUND_SENT, answer)) {
            settle(claim.letter(), claim.attempt(), Doubt.Settlement.SENT);
        }
    }

    /** Lays a claim back, to be tried again after a pause; counted where the server said so about this letter. */
    void putOff(Claim claim, String answer, Duration pause, boolean counts) {
        database.sql("""
                        update mail.letter
                        set state = ?, answer = ?, lease_until = null, fails = fails + ?, changed_at = now(),
                            next_try = now() + ? * interval '1 millisecond'
                        where id = ? and tries = ? and worker = ? and state in
                        """ + LetterStep.PUT_OFF.fromSql())
                .params(
                        LetterStep.PUT_OFF.to().name(),
                        answer,
                        counts ? 1 : 0,
                        pause.toMillis(),
                        claim.letter(),
                        claim.attempt(),
                        claim.worker())
                .update();
    }

    int fails(long letter) {
        return database.sql("select fails from mail.letter where id = ?")
                .param(letter)
                .query(Integer.class)
                .single();
    }

    /** Lists every letter whose lease has ended; gives how many. */
    int listLost() {
        return list("""
                select id from mail.letter where state = 'SENDING' and lease_until < now()
                order by id limit 200 for update skip locked
                """, Duration.ZERO);
    }

    /** Lists a letter whose answer did not come; the server is given a moment before it is asked. */
    void listLost(Claim claim) {
        list(
                "select " + claim.letter() + "::bigint from mail.letter where id = " + claim.letter() + " and tries = "
                        + claim.attempt() + " and state = 'SENDING' for update",
                Duration.ofSeconds(30));
    }

    private int list(String which, Duration pause) {
        return database.sql(
                        "with lost as (update mail.letter set state = 'UNCERTAIN', lease_until = null,"
                                + " changed_at = now(), next_try = now() + " + pause.toMillis()
                                + " * interval '1 millisecond'"
                                + " where id in (" + which + ") and state in " + LetterStep.LOSE.fromSql()
                                + " returning id, tries, worker)"
                                + " insert into mail.doubt (letter, try, worker) select id, tries, coalesce(worker, '') from lost")
                .update();
    }

    /** Uncertain letters about which something can be done without a person. */
    List<Lost> lost(boolean canAsk) {
        return database.sql("""
                        select l.id, l.tries, l.reference, m.when_uncertain, m.state
                        from mail.letter l join mail.mailing m on m.id = l.mailing
                        where l.state = 'UNCERTAIN' and l.next_try <= now()
                          and (? or m.when_uncertain = 'SEND_AGAIN' or m.state = 'STOPPED')
                        order by l.id limit 100
                        """)
                .param(canAsk)
                .query((row, number) -> new Lost(
                        row.getLong("id"),
                        row.getInt("tries"),
                        row.getObject("reference", UUID.class),
                        WhenUncertain.valueOf(row.getString("when_uncertain")),
                        MailingState.valueOf(row.getString("state"))))
                .list();
    }

    /** Asks about an uncertain letter again later. */
    void askLater(Lost lost, Duration pause) {
        database.sql("""
                        update mail.letter set next_try = now() + ? * interval '1 millisecond'
                        where id = ? and state = 'UNCERTAIN'
                        """).params(pause.toMillis(), lost.letter()).update();
    }

    /** Takes an uncertain letter out of its doubt; false when somebody else did so before. */
    boolean resolve(long letter, int attempt, LetterStep step, Doubt.Settlement how) {
        LetterState to = step.to();
        boolean moved = database.sql("update mail.letter set state = ?, changed_at = now(), next_try = now()"
                                + (to.isFinal() ? ", address = null, words = '{}'" : "")
                                + " where id = ? and tries = ? and state = 'UNCERTAIN'")
                        .params(to.name(), letter, attempt)
                        .update()
                == 1;
        if (moved) {
            settle(letter, attempt, how);
        }
        return moved;
    }

    private void settle(long letter, int attempt, Doubt.Settlement how) {
        database.sql("update mail.doubt set settled = ? where letter = ? and try = ?")
                .params(how.name(), letter, attempt)
                .update();
    }

    /** The open doubt of a letter, or null. */
    @Nullable
    Integer openAttempt(long letter) {
        return database.sql("select tries from mail.letter where id = ? and state = 'UNCERTAIN'")
                .param(letter)
                .query(Integer.class)
                .optional()
                .orElse(null);
    }
}
