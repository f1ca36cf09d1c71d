package org.heed.campaigns.publishing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.heed.campaigns.plan.Gate;
import org.heed.campaigns.plan.Gates;
import org.heed.campaigns.publishing.HistoryEntry.Welsh;
import org.heed.campaigns.publishing.PublicHistory.Verdict;
import org.heed.ground.access.Person;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.audit.Verb;
import org.heed.ground.store.Outbox;
import org.heed.ground.store.Transactions;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.CampaignId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes public pages: written by one person, approved by another, published with a note at once or at an instant, read
 * again from time to time, withdrawn where they no longer hold.
 */
@Component
@OnStaffFront
public final class PublicPages {
    public static final String FIRST = Change.usual(ChangeKind.MAJOR).note();
    public static final String REVIEWED = Change.usual(ChangeKind.REVIEWED).note();

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Transactions transactions;
    private final PageRows rows;
    private final Gates gates;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    public PublicPages(
            Transactions transactions, JdbcClient database, Gates gates, Outbox outbox, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.rows = new PageRows(database);
        this.gates = gates;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every page, what was changed last first. */
    public List<PublicPage> all() {
        return rows.all();
    }

    public List<PublicPage> of(CampaignId campaign) {
        return all().stream()
                .filter(page -> page.campaign().filter(campaign::equals).isPresent())
                .toList();
    }

    public Optional<PublicPage> find(long id) {
        return rows.find(id);
    }

    /** A page's history, oldest first. */
    public List<HistoryEntry> history(long id) {
        return rows.history(id);
    }

    /** Checks a page's history against the hash that its latest edition was published under. */
    public Verdict verify(long id) {
        return PublicHistory.verify(rows.history(id), rows.head(id));
    }

    /** Today in London. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    /** Keeps a new draft of the usual kind, in English, under an address. */
    public Outcome create(String slug, Optional<CampaignId> campaign, Words words, Person person) {
        return create(new Beginning(slug, PageKinds.shipped().usual(), campaign, Manuscript.of(words)), person);
    }

    /** Keeps a new draft under an address. */
    public Outcome create(Beginning page, Person person) {
        return transactions.inOne(() -> create(page, person, Origin.PERSON));
    }

    private Outcome create(Beginning page, Person person, Origin origin) {
        Optional<Long> id = rows.create(page, person.id(), origin, stamp());
        id.ifPresent(made -> {
            page.manuscript().twin().ifPresent(twin -> rows.writeTwin(made, twin));
            record(person, made, "page written");
        });
        return id.<Outcome>map(Outcome.Done::new).orElseGet(Outcome.AddressTaken::new);
    }

    /** Changes the English words and leaves the twin as it is, so that it is the older one. */
    public Outcome write(long id, int version, Words words, Person person) {
        return step(id, version, PageStep.EDIT, person, page -> {
            rows.write(id, words, person.id(), stamp());
            return new Outcome.Done(id);
        });
    }

    /**
     * Changes the words in each language; what was approved is a draft again and has no instant to go live, and what the
     * public sees stays until the next publication.
     */
    public Outcome write(long id, int version, Manuscript manuscript, Person person) {
        return step(id, version, PageStep.EDIT, person, page -> {
            rows.write(id, manuscript.english(), person.id(), stamp());
            manuscript.twin().ifPresentOrElse(twin -> rows.writeTwin(id, twin), () -> rows.dropTwin(id));
            return new Outcome.Done(id);
        });
    }

    /** Approves another person's draft, in all its languages. */
    public Outcome approve(long id, int version, Person person) {
        return step(id, version, PageStep.APPROVE, person, page -> {
            if (page.author().equals(person.id())) {
                return new Outcome.OwnWork();
            }
            rows.approve(id, person.id(), stamp());
            return new Outcome.Done(id);
        });
    }

    /**
     * Puts what is approved before the public; refused while a gate of its campaign is open that stands before publishing.
     *
     * @param kind MAJOR or MINOR; the first time it is always MAJOR
     * @param note what readers are told of a major change; the first time it is always the same
     */
    public Outcome publish(long id, int version, ChangeKind kind, String note, Person person) {
        return publish(id, version, Change.told(kind, note), person);
    }

    /** The same with a note in Welsh. */
    public Outcome publish(long id, int version, Change change, Person person) {
        requirePublication(change.kind());
        return step(id, version, PageStep.PUBLISH, person, page -> publish(page, change, person.id()));
    }

    private Outcome publish(PublicPage page, Change wanted, String person) {
        List<Gate> shut = page.campaign()
                .map(campaign -> gates.open(campaign, Gate.Before.PUBLISH))
                .orElse(List.of());
        if (!shut.isEmpty()) {
            return new Outcome.GateOpen(Gates.names(shut));
        }
        Change change = page.live().isEmpty() ? Change.usual(ChangeKind.MAJOR) : wanted;
        return append(page, page.manuscript(), now(), change, person).orElseGet(() -> {
            rows.setPublished(page.id(), stamp());
            if (change.kind() == ChangeKind.MAJOR) {
                readAgainLater(page, today());
            }
            return new Outcome.Done(page.id());
        });
    }

    private static void requirePublication(ChangeKind kind) {
        if (!kind.isPublication()) {
            throw new IllegalArgumentException("a publication must be MAJOR or MINOR, was " + kind);
        }
    }

    /** Gives what is approved an instant at which it goes before the public by itself. */
    public Outcome schedule(long id, int version, Instant at, Change change, Person person) {
        requirePublication(change.kind());
        return step(id, version, PageStep.SCHEDULE, person, page -> {
            if (!at.isAfter(clock.instant())) {
                return new Outcome.Past();
            }
            if (page.standing().after(ChangeKind.MAJOR).isEmpty()) {
                return new Outcome.NotThere(page.standing());
            }
            rows.schedule(id, new Schedule(at.truncatedTo(ChronoUnit.MICROS), change, person.id()), stamp());
            return new Outcome.Done(id);
        });
    }

    /** Takes the instant away again; the page stays approved. */
    public Outcome unschedule(long id, int version, Person person) {
        return step(id, version, PageStep.UNSCHEDULE, person, page -> {
            rows.unschedule(id, stamp());
            return new Outcome.Done(id);
        });
    }

    /**
     * Puts one page before the public whose instant has come: once, whatever number of nodes ask, and late where no node
     * ran at that instant.
     *
     * @return how many went live, 0 or 1
     */
    int goLive() {
        return transactions.inOne(() -> {
            Optional<PublicPage> due = rows.lockDue(stamp()).flatMap(rows::find);
            due.ifPresent(page -> {
                Schedule schedule = page.schedule().orElseThrow();
                boolean live = publish(page, schedule.change(), schedule.by()) instanceof Outcome.Done;
                if (!live) {
                    rows.unschedule(page.id(), stamp()); // it must not be tried for ever
                }
                String what = live ? "page went live by schedule" : "page could not go live by schedule";
                audit.record(schedule.by(), "SCHEDULE", Verb.ALTERATION, "page:" + page.id(), what);
            });
            return due.isPresent() ? 1 : 0;
        });
    }

    /** Tells readers that the page was read again and still holds. */
    public Outcome review(long id, int version, String note, Person person) {
        return review(id, version, Change.told(ChangeKind.REVIEWED, note), person);
    }

    /** The same with a note in Welsh. The next reading is due after the page's own number of months. */
    public Outcome review(long id, int version, Change change, Person person) {
        return step(
                id,
                version,
                PageStep.REVIEW,
                person,
                page -> append(page, page.manuscript(), now(), change, person.id())
                        .orElseGet(() -> {
                            rows.setPublished(id, stamp());
                            readAgainLater(page, today());
                            return new Outcome.Done(id);
                        }));
    }

    private void readAgainLater(PublicPage page, LocalDate from) {
        PublicPage.Review review = page.review();
        rows.setReview(page.id(), review.owner(), review.months(), from.plusMonths(review.months()));
    }

    /** Says who answers for the page, how often it is read again, and when next. */
    public Outcome planReview(long id, int version, String owner, int months, LocalDate due, Person person) {
        return change(id, version, person, "review planned for " + due, page -> {
            rows.setReview(id, owner, months, due);
            rows.touch(id, stamp());
            return new Outcome.Done(id);
        });
    }

    /**
     * Tells owners of pages whose day to be read again has come; each day of each page once.
     *
     * @return how many were told
     */
    int tellDue() {
        return transactions.inOne(() -> {
            List<ReviewDue> due = rows.takeDue(today());
            outbox.tellAll(due);
            return due.size();
        });
    }

    /**
     * Says before the public that the page no longer holds, or takes it away for a legal reason. A page that was to go
     * live at an instant has none any more.
     *
     * @param change WITHDRAWN or REMOVED, with the reason
     */
    public Outcome withdraw(long id, int version, Change change, Person person) {
        if (change.kind() != ChangeKind.WITHDRAWN && change.kind() != ChangeKind.REMOVED) {
            throw new IllegalArgumentException("a withdrawal must be WITHDRAWN or REMOVED, was " + change.kind());
        }
        return stand(id, version, change, person);
    }

    /** Says before the public that what was withdrawn or removed holds again, as it was. */
    public Outcome restore(long id, int version, Change change, Person person) {
        if (change.kind() != ChangeKind.RESTORED) {
            throw new IllegalArgumentException("a restoration must be RESTORED, was " + change.kind());
        }
        return stand(id, version, change, person);
    }

    private Outcome stand(long id, int version, Change change, Person person) {
        return change(id, version, person, "page " + change.kind(), page -> {
            if (page.live().isEmpty()) {
                return new Outcome.NotThere(Standing.UNPUBLISHED);
            }
            // what is in the making does not go before the public by this
            Manuscript live = rows.live(id).orElseThrow();
            return append(page, live, now(), change, person.id()).orElseGet(() -> {
                if (page.state() == PageState.SCHEDULED) {
                    rows.unschedule(id, stamp());
                } else {
                    rows.touch(id, stamp());
                }
                return new Outcome.Done(id);
            });
        });
    }

    /** Loads an example with the dates of its history as they were; its entries say that they are a sample's. */
    void loadSample(Beginning sample, Instant first, Instant reviewed, Person person) {
        transactions.inOne(() -> {
            if (create(sample, person, Origin.SAMPLE) instanceof Outcome.Done done) {
                long id = done.page();
                Manuscript manuscript = sample.manuscript();
                append(rows.find(id).orElseThrow(), manuscript, first, Change.usual(ChangeKind.MAJOR), person.id());
                PublicPage page = rows.find(id).orElseThrow();
                append(page, manuscript, reviewed, Change.usual(ChangeKind.REVIEWED), person.id());
                rows.setPublished(id, stamp());
                readAgainLater(page, today());
            }
        });
    }

    /** Adds an entry to the history; where that may not be, says why. */
    private Optional<Outcome> append(PublicPage page, Manuscript manuscript, Instant at, Change change, String person) {
        if (page.standing().after(change.kind()).isEmpty()) {
            return Optional.of(new Outcome.NotThere(page.standing()));
        }
        List<HistoryEntry> before = rows.history(page.id());
        String previous =
                before.isEmpty() ? HistoryEntry.BEGINNING : before.getLast().hash();
        HistoryEntry entry = new HistoryEntry(
                        page.slug(),
                        before.size() + 1,
                        at,
                        change.kind(),
                        change.note().strip(),
                        manuscript.english().hash(),
                        page.origin(),
                        previous,
                        "",
                        new Welsh(
                                2,
                                manuscript
                                        .twin()
                                        .map(twin -> twin.words().hash())
                                        .orElse(""),
                                change.welsh().strip()))
                .sealed();
        rows.append(page.id(), entry, manuscript, person);
        audit.record(
                person,
                "PUBLISHING",
                Verb.ALTERATION,
                "page:" + page.id(),
                "history " + entry.number() + " " + entry.kind() + ", SHA-256 " + entry.hash());
        outbox.tell(new PagePublished(page.id(), entry.number()));
        return Optional.empty();
    }

    /** What a step does once it may be taken. */
    private interface Move {
        Outcome with(PublicPage page);
    }

    private Outcome step(long id, int version, PageStep step, Person person, Move move) {
        return change(
                id,
                version,
                person,
                "page " + step.name(),
                page -> step.from(page.state()).isEmpty() ? new Outcome.NotNow(page.state()) : move.with(page));
    }

    private Outcome change(long id, int version, Person person, String what, Move move) {
        return transactions.inOne(() -> {
            Optional<PublicPage> known = rows.lock(id);
            if (known.isEmpty()) {
                return new Outcome.Unknown();
            }
            if (known.get().version() != version) {
                return new Outcome.Changed();
            }
            Outcome outcome = move.with(known.get());
            if (outcome instanceof Outcome.Done) {
                record(person, id, what);
            }
            return outcome;
        });
    }

    private void record(Person person, long page, String what) {
        audit.record(person.id(), person.role().name(), Verb.ALTERATION, "page:" + page, what);
    }

    private Timestamp stamp() {
        return Timestamp.from(now());
    }

    /** To the microsecond, as the database keeps it, so that a hash stays the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
