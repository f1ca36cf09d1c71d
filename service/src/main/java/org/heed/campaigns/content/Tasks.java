package org.heed.campaigns.content;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.Gates;
import org.heed.campaigns.plan.Plans;
import org.heed.ground.access.Person;
import org.heed.ground.access.Role;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.audit.Verb;
import org.heed.ground.store.Outbox;
import org.heed.ground.store.Transactions;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Force;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The content tasks: they come and go with coverage, are written by one person and approved by another. */
@Component
@OnStaffFront
public final class Tasks {
    private final Transactions transactions;
    private final TaskRows rows;
    private final Plans plans;
    private final Gates gates;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    public Tasks(
            Transactions transactions,
            JdbcClient database,
            Plans plans,
            Gates gates,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.rows = new TaskRows(database);
        this.plans = plans;
        this.gates = gates;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every task, open ones first, by the day they are due. */
    public List<ContentTask> all() {
        return rows.all();
    }

    public List<ContentTask> of(CampaignId campaign) {
        return rows.of(campaign);
    }

    public Optional<ContentTask> find(long id) {
        return rows.find(id);
    }

    /** Keeps the text of a post; gates of its campaign that cover content are open again. */
    public Outcome write(long id, int version, String text, Person person) {
        if (text.length() > ContentTask.LONGEST) {
            throw new IllegalArgumentException(
                    "a post must have " + ContentTask.LONGEST + " characters or fewer, had " + text.length());
        }
        return step(id, version, Step.WRITE, person, (task, next) -> {
            rows.write(id, next, text, person.id(), now());
            gates.changed(task.campaign(), "content", person);
            return new Outcome.Done();
        });
    }

    /** Asks another person to approve what is written. */
    public Outcome submit(long id, int version, Person person) {
        return step(id, version, Step.SUBMIT, person, (task, next) -> {
            if (task.text().isBlank()) {
                return new Outcome.NotNow(task.state());
            }
            rows.move(id, next, now());
            return new Outcome.Done();
        });
    }

    /** Asks the maker for changes. */
    public Outcome sendBack(long id, int version, Person person) {
        return step(id, version, Step.SEND_BACK, person, (task, next) -> {
            rows.move(id, next, now());
            return new Outcome.Done();
        });
    }

    /** Approves another person's content and so closes the task. */
    public Outcome approve(long id, int version, Person person) {
        return step(id, version, Step.APPROVE, person, (task, next) -> {
            if (task.maker().filter(person.id()::equals).isPresent()) {
                return new Outcome.OwnWork();
            }
            rows.approve(id, person.id(), now());
            outbox.tell(new ContentApproved(id, task.campaign(), task.force()));
            return new Outcome.Done();
        });
    }

    /** Gives a task to another role. */
    public void give(long id, Role owner, Person person) {
        transactions.inOne(() -> {
            rows.setOwner(id, owner, now());
            record(person, id, "given to " + owner);
        });
    }

    /** A force has no showing: it gets a task, or its old one back. */
    void uncovered(CampaignId campaign, Force force, long change) {
        transactions.inOne(() -> {
            Optional<Campaign> known = plans.campaign(campaign);
            if (known.isEmpty() || !rows.hear(campaign, force, change, false)) {
                return;
            }
            LocalDate due = known.get().launch().minusDays(1);
            rows.create(campaign, force, due, now());
            moveIfAllowed(campaign, force, Step.REOPEN);
        });
    }

    /** A force has a showing: a task that nobody has begun is not needed any more. */
    void covered(CampaignId campaign, Force force, long change) {
        transactions.inOne(() -> {
            if (rows.hear(campaign, force, change, true)) {
                moveIfAllowed(campaign, force, Step.WITHDRAW);
            }
        });
    }

    /** The launch may be another day now. */
    void dueAgain(CampaignId campaign) {
        plans.campaign(campaign)
                .ifPresent(known -> rows.setDue(campaign, known.launch().minusDays(1)));
    }

    private void moveIfAllowed(CampaignId campaign, Force force, Step step) {
        rows.lock(campaign, force)
                .ifPresent(task -> step.from(task.state()).ifPresent(next -> rows.move(task.id(), next, now())));
    }

    /** What a step does once it may be taken. */
    private interface Move {
        Outcome to(ContentTask task, State next);
    }

    private Outcome step(long id, int version, Step step, Person person, Move move) {
        return transactions.inOne(() -> {
            Optional<ContentTask> known = rows.lock(id);
            if (known.isEmpty()) {
                return new Outcome.Unknown();
            }
            ContentTask task = known.get();
            if (task.version() != version) {
                return new Outcome.Changed();
            }
            Optional<State> next = step.from(task.state());
            if (next.isEmpty()) {
                return new Outcome.NotNow(task.state());
            }
            Outcome outcome = move.to(task, next.get());
            if (outcome instanceof Outcome.Done) {
                record(person, id, step.name());
            }
            return outcome;
        });
    }

    private void record(Person person, long task, String what) {
        audit.record(person.id(), person.role().name(), Verb.ALTERATION, "content-task:" + task, what);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
