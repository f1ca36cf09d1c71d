package org.heed.reports.replies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.audit.Verb;
import org.heed.ground.store.Transactions;
import org.heed.ground.vault.Safe;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.ReportId;
import org.heed.reports.intake.Inbox;
import org.heed.reports.intake.ReplyAddress;
import org.heed.reports.replies.QuestionState.Step;
import org.heed.reports.triage.Card;
import org.heed.reports.triage.ContactReason;
import org.heed.reports.triage.Done;
import org.heed.reports.triage.Triage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks reporters. One person writes a question, another authorises it, and only then is it sealed for the holder of the
 * receipt. Every look at it and every step is on record first.
 */
@Component
@OnStaffFront
public final class Questions {
    /** As many boxes as the reporter's page fetches, whether there are questions or not. */
    static final int MOST_OPEN = 5;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String COLUMNS =
            "id, report, state, purpose, flags, words, asked_by, asked_at, decided_by, decided_at, reason";

    private final JdbcClient database;
    private final Safe safe;
    private final Triage triage;
    private final Inbox inbox;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;
    private final Tasking tasking = Tasking.shipped();

    Questions(
            JdbcClient database,
            Safe safe,
            Triage triage,
            Inbox inbox,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.database = database;
        this.safe = safe;
        this.triage = triage;
        this.inbox = inbox;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Phrases in a question that may task somebody. */
    public List<String> flags(String words) {
        return tasking.in(words);
    }

    /** Every question of a report, newest first; a look that is written down. */
    public List<Question> of(ReportId report, Person person) {
        triage.card(report, person);
        audit.record(person.id(), person.role().name(), Verb.CONSULTATION, report.toString(), "questions");
        return find(report);
    }

    /** How questions to a report's reporter stand, in a few words; empty where none was asked. */
    public Optional<String> standing(ReportId report) {
        int waiting = count(report, QuestionState.ASKED);
        int put = count(report, QuestionState.PUT);
        if (waiting > 0) {
            return Optional.of(
                    waiting == 1 ? "One question waits for a second person" : waiting + " wait for a second person");
        }
        return put == 0
                ? Optional.empty()
                : Optional.of(
                        put == 1 ? "One question is on the reporter's page" : put + " are on the reporter's page");
    }

    /** Keeps a question until a second person decides. */
    public Done ask(ReportId report, ContactReason purpose, String words, Person person) {
        if (words.isBlank() || words.length() > Question.LONGEST) {
            throw new IllegalArgumentException("a question has 1 to 1,000 characters, had " + words.length());
        }
        Card card = triage.card(report, person, Right.ASK_REPORTER);
        Optional<ReplyAddress> address = inbox.replyAddress(card.report());
        if (address.isEmpty()) {
            return new Done.Refused(
                    "This report came before its receipt could open a page, so nothing can be left there.");
        }
        return transactions.inOne(() -> {
            database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                    .param("replies.question/" + report)
                    .query((row, number) -> "")
                    .single();
            if (count(report, QuestionState.ASKED) + count(report, QuestionState.PUT) >= MOST_OPEN) {
                return new Done.Refused("Five questions are open already. Take one down first.");
            }
            audit.record(person.id(), person.role().name(), Verb.ALTERATION, report.toString(), "question asked");
            UUID id = UUID.randomUUID();
            database.sql("""
                            insert into replies.question (id, report, receipt, state, purpose, flags, words, asked_by, asked_at)
                            values (?, ?, ?, 'ASKED', ?, ?, ?, ?, ?)
                            """)
                    .params(
                            id,
                            report.value(),
                            address.get().lookup(),
                            purpose.code(),
                            flags(words).toArray(String[]::new),
                            safe.lock(words, place(id)),
                            person.id(),
                            Timestamp.from(clock.instant()))
                    .update();
            return new Done.Made();
        });
    }

    /** Lets a question be put to the reporter: a second person, with authority where the report is. */
    public Done authorise(ReportId report, UUID id, Person person) {
        return decide(report, id, Step.AUTHORISE, "", person);
    }

    /** Does not let it be put, and says why. */
    public Done refuse(ReportId report, UUID id, String reason, Person person) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a refusal needs a reason");
        }
        return decide(report, id, Step.REFUSE, reason, person);
    }

    /** May this person decide about the question: they have the authority and did not ask it. */
    public boolean mayDecide(Question question, Person person) {
        return question.state() == QuestionState.ASKED
                && !question.askedBy().equals(person.id())
                && triage.mayAct(triage.card(question.report(), person), person, Right.AUTHORISE_QUESTION);
    }

    private Done decide(ReportId report, UUID id, Step step, String reason, Person person) {
        triage.card(report, person, Right.AUTHORISE_QUESTION);
        return transactions.inOne(() -> {
            Question question = lock(report, id);
            Optional<QuestionState> after = question.state().after(step);
            if (after.isEmpty()) {
                return new Done.Refused("Somebody has decided about this question already.");
            }
            if (question.askedBy().equals(person.id())) {
                return new Done.Refused("Whoever asks cannot authorise. A second person has to decide.");
            }
            Instant now = clock.instant();
            audit.record(
                    person.id(),
                    person.role().name(),
                    step == Step.AUTHORISE ? Verb.DISCLOSURE : Verb.ALTERATION,
                    report.toString(),
                    "question " + after.get());
            byte[] box = step == Step.AUTHORISE
                    ? new AskedQuestion(id, question.words(), LocalDate.ofInstant(now, LONDON))
                            .seal(inbox.replyAddress(report).orElseThrow(SecretExistence::new), report)
                    : null;
            database.sql("""
                            update replies.question
                            set state = :state, decided_by = :person, decided_at = :at, reason = :reason, box = :box
                            where id = :id
                            """)
                    .param("state", after.get().name())
                    .param("person", person.id())
                    .param("at", Timestamp.from(now))
                    .param("reason", reason.isEmpty() ? null : safe.lock(reason, place(id)), java.sql.Types.BINARY)
                    .param("box", box, java.sql.Types.BINARY)
                    .param("id", id)
                    .update();
            return new Done.Made();
        });
    }

    /** Takes a question from the reporter's page; its box is gone, its words stay with the report. */
    public Done takeDown(ReportId report, UUID id, Person person) {
        triage.card(report, person, Right.ASK_REPORTER);
        return transactions.inOne(() -> {
            Optional<QuestionState> after = lock(report, id).state().after(Step.TAKE_DOWN);
            if (after.isEmpty()) {
                return new Done.Refused("This question is not on the reporter's page.");
            }
            audit.record(person.id(), person.role().name(), Verb.ALTERATION, report.toString(), "question taken down");
            database.sql("update replies.question set state = ?, box = null where id = ?")
                    .params(after.get().name(), id)
                    .update();
            return new Done.Made();
        });
    }

    /** Reports with a question that this person can decide about, the longest wait first. */
    public List<ReportId> waiting(Person person) {
        return database
                .sql("select " + COLUMNS + " from replies.question where state = 'ASKED' order by asked_at limit 200")
                .query(this::read)
                .list()
                .stream()
                .filter(question -> mayKnow(question, person) && mayDecide(question, person))
                .map(Question::report)
                .distinct()
                .toList();
    }

    private boolean mayKnow(Question question, Person person) {
        try {
            triage.card(question.report(), person);
            return true;
        } catch (SecretExistence elsewhere) {
            return false;
        }
    }

    private List<Question> find(ReportId report) {
        return database.sql("select " + COLUMNS + " from replies.question where report = ? order by asked_at desc, id")
                .param(report.value())
                .query(this::read)
                .list();
    }

    private Question lock(ReportId report, UUID id) {
        return database.sql("select " + COLUMNS + " from replies.question where id = ? and report = ? for update")
                .params(id, report.value())
                .query(this::read)
                .optional()
                .orElseThrow(SecretExistence::new);
    }

    private int count(ReportId report, QuestionState state) {
        return database.sql("select count(*) from replies.question where report = ? and state = ?")
                .params(report.value(), state.name())
                .query(Integer.class)
                .single();
    }

    private Question read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String decidedBy = row.getString("decided_by");
        byte[] reason = row.getBytes("reason");
        return new Question(
                id,
                new ReportId(row.getObject("report", UUID.class)),
                QuestionState.valueOf(row.getString("state")),
                row.getString("purpose"),
                List.of((String[]) row.getArray("flags").getArray()),
                safe.unlock(row.getBytes("words"), place(id)),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                decidedBy == null
                        ? Optional.empty()
                        : Optional.of(new Question.Decided(
                                decidedBy,
                                row.getTimestamp("decided_at").toInstant(),
                                reason == null ? "" : safe.unlock(reason, place(id)))));
    }

    private static String place(UUID id) {
        return "replies.question/" + id;
    }
}
