package org.heed.campaigns.publishing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
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

/** Makes public pages: written by one person, approved by another, published with a note, read again from time to time. */
@Component
@OnStaffFront
public final class PublicPages {
    public static final String FIRST = "First published.";
    public static final String REVIEWED = "Document reviewed. No updates.";

    private final Transactions transactions;
    private final PageRows rows;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    public PublicPages(Transactions transactions, JdbcClient database, Outbox outbox, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.rows = new PageRows(database);
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

    /** Keeps a new draft under an address. */
    public Outcome create(String slug, Optional<CampaignId> campaign, Words words, Person person) {
        return transactions.inOne(() -> create(slug, campaign, words, person, Origin.PERSON));
    }

    private Outcome create(String slug, Optional<CampaignId> campaign, Words words, Person person, Origin origin) {
        Optional<Long> id = rows.create(slug, campaign, words, person.id(), origin, Timestamp.from(now()));
        id.ifPresent(page -> record(person, page, "page written"));
        return id.<Outcome>map(Outcome.Done::new).orElseGet(Outcome.AddressTaken::new);
    }

    /** Changes the words; what was approved is a draft again, and what the public sees stays until the next publication. */
    public Outcome write(long id, int version, Words words, Person person) {
        return step(id, version, PageStep.EDIT, person, page -> {
            rows.write(id, words, person.id(), Timestamp.from(now()));
            return new Outcome.Done(id);
        });
    }

    /** Approves another person's draft. */
    public Outcome approve(long id, int version, Person person) {
        return step(id, version, PageStep.APPROVE, person, page -> {
            if (page.author().equals(person.id())) {
                return new Outcome.OwnWork();
            }
            rows.approve(id, person.id(), Timestamp.from(now()));
            return new Outcome.Done(id);
        });
    }

    /**
     * Puts what is approved before the public.
     *
     * @param kind MAJOR or MINOR; the first time it is always MAJOR
     * @param note what readers are told of a major change; the first time it is always the same
     */
    public Outcome publish(long id, int version, ChangeKind kind, String note, Person person) {
        if (kind == ChangeKind.REVIEWED) {
            throw new IllegalArgumentException("a publication must be MAJOR or MINOR, was " + kind);
        }
        return step(id, version, PageStep.PUBLISH, person, page -> {
            boolean first = page.live().isEmpty();
            append(page, now(), first ? ChangeKind.MAJOR : kind, first ? FIRST : note, person);
            rows.setPublished(id, Timestamp.from(now()));
            return new Outcome.Done(id);
        });
    }

    /** Tells readers that the page was read again and still holds. */
    public Outcome review(long id, int version, String note, Person person) {
        return step(id, version, PageStep.REVIEW, person, page -> {
            append(page, now(), ChangeKind.REVIEWED, note, person);
            rows.setPublished(id, Timestamp.from(now()));
            return new Outcome.Done(id);
        });
    }

    /** Loads an example with the dates of its history as they were; its entries say that they are a sample's. */
    void loadSample(String slug, CampaignId campaign, Words words, Instant first, Instant reviewed, Person person) {
        transactions.inOne(() -> {
            if (create(slug, Optional.of(campaign), words, person, Origin.SAMPLE) instanceof Outcome.Done done) {
                append(rows.find(done.page()).orElseThrow(), first, ChangeKind.MAJOR, FIRST, person);
                append(rows.find(done.page()).orElseThrow(), reviewed, ChangeKind.REVIEWED, REVIEWED, person);
                rows.setPublished(done.page(), Timestamp.from(now()));
            }
        });
    }

    private void append(PublicPage page, Instant at, ChangeKind kind, String note, Person person) {
        List<HistoryEntry> before = rows.history(page.id());
        String previous =
                before.isEmpty() ? HistoryEntry.BEGINNING : before.getLast().hash();
        HistoryEntry entry = new HistoryEntry(
                        page.slug(),
                        before.size() + 1,
                        at,
                        kind,
                        note.strip(),
                        page.words().hash(),
                        page.origin(),
                        previous,
                        "")
                .sealed();
        rows.append(page.id(), entry, page.words(), person.id());
        record(person, page.id(), "history " + entry.number() + " " + kind + ", SHA-256 " + entry.hash());
        outbox.tell(new PagePublished(page.id(), entry.number()));
    }

    /** What a step does once it may be taken. */
    private interface Move {
        Outcome with(PublicPage page);
    }

    private Outcome step(long id, int version, PageStep step, Person person, Move move) {
        return transactions.inOne(() -> {
            Optional<PublicPage> known = rows.lock(id);
            if (known.isEmpty()) {
                return new Outcome.Unknown();
            }
            PublicPage page = known.get();
            if (page.version() != version) {
                return new Outcome.Changed();
            }
            if (step.from(page.state()).isEmpty()) {
                return new Outcome.NotNow(page.state());
            }
            Outcome outcome = move.with(page);
            if (outcome instanceof Outcome.Done) {
                record(person, id, "page " + step.name());
            }
            return outcome;
        });
    }

    private void record(Person person, long page, String what) {
        audit.record(person.id(), person.role().name(), Verb.ALTERATION, "page:" + page, what);
    }

    /** To the microsecond, as the database keeps it, so that a hash stays the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
