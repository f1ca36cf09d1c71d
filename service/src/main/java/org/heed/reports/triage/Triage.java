package org.heed.reports.triage;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.audit.Verb;
import org.heed.ground.store.Outbox;
import org.heed.ground.store.Transactions;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.ReportId;
import org.heed.reports.intake.Inbox;
import org.heed.reports.intake.OpenedReport;
import org.heed.reports.triage.State.Step;
import org.springframework.stereotype.Component;

/**
 * What a person does with a report. Every method that takes a person answers as if there were no report where they may
 * not know of it, and writes the look down before it shows anything.
 */
@Component
@OnStaffFront
public final class Triage {
    private static final int LOOKS_SHOWN = 30;

    private final Cards cards;
    private final Grades grades;
    private final History history;
    private final Offers offers;
    private final Queue queue;
    private final Inbox inbox;
    private final AuditLog audit;
    private final Desks desks;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Clock clock;
    private final UrgencyRules urgencies = UrgencyRules.shipped();

    Triage(
            Kept kept,
            Queue queue,
            Inbox inbox,
            AuditLog audit,
            Desks desks,
            Outbox outbox,
            Transactions transactions,
            Clock clock) {
        this.cards = kept.cards();
        this.grades = kept.grades();
        this.history = kept.history();
        this.offers = kept.offers();
        this.queue = queue;
        this.inbox = inbox;
        this.audit = audit;
        this.desks = desks;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The card of a report that the person may know of. */
    public Card card(ReportId report, Person person) {
        Card card = cards.find(report).orElseThrow(SecretExistence::new);
        desks.require(person, Right.READ_REPORT, card.regions());
        return card;
    }

    /** The card of a report that the person may act on. */
    public Card card(ReportId report, Person person, Right right) {
        Card card = card(report, person);
        desks.require(person, right, card.actingRegions());
        return card;
    }

    /** May the person do this to the report: they hold the right where its owner is. */
    public boolean mayAct(Card card, Person person, Right right) {
        return desks.may(person, right, card.actingRegions());
    }

    /** Why the urgency of a card was proposed, as sentences. */
    public List<String> because(Card card) {
        return urgencies.because(card.standing().reasons());
    }

    /** Opens a report for a person, once the look is written down. Read by its owner, it is being read. */
    public Reading read(ReportId report, Person person) {
        Card seen = card(report, person);
        look(report, person, "triage");
        OpenedReport content = inbox.open(report).orElseThrow(SecretExistence::new);
        if (mayAct(seen, person, Right.GRADE_REPORT)) {
            transactions.inOne(() -> readByOwner(Map.of(report, clock.instant()), person));
        }
        Card card = cards.find(report).orElseThrow(SecretExistence::new);
        return new Reading(
                card,
                content,
                because(card),
                grades.of(report),
                offers.open(report),
                history.of(report),
                audit.about(report.toString(), LOOKS_SHOWN));
    }

    /** A report with the ones that say nearly the same word for word, oldest first. */
    public record Likeness(Card card, OpenedReport content, List<Alike> copies) {}

    /** One that says nearly the same. */
    public record Alike(Card card, OpenedReport content) {}

    /**
     * Opens a report and up to so many of the near copies that stand behind its card; each is a look of its own, and none
     * counts as read by it.
     */
    public Likeness alike(ReportId report, Person person, int most) {
        Card card = card(report, person);
        List<Card> copies = queue.copiesOf(report, most).stream()
                .filter(copy -> desks.may(person, Right.READ_REPORT, copy.regions()))
                .toList();
        look(report, person, "near copies");
        copies.forEach(copy -> look(copy.report(), person, "near copies"));
        return new Likeness(
                card,
                inbox.open(report).orElseThrow(SecretExistence::new),
                copies.stream()
                        .map(copy -> new Alike(copy, inbox.open(copy.report()).orElseThrow(SecretExistence::new)))
                        .toList());
    }

    /** Lets a near copy stand in the queue by itself, for good. */
    public Done unfold(ReportId report, Person person) {
        return transactions.inOne(() -> {
            requireActing(report, person);
            audit.record(person.id(), person.role().name(), Verb.ALTERATION, report.toString(), "near copy: no");
            cards.unfold(report);
            history.add(Event.of(report, clock.instant(), person.id(), Event.Kind.UNFOLDED, ""));
            return new Done.Made();
        });
    }

    /** Opens a report for how to reach its reporter; a look of its own with a reason. */
    public OpenedReport contact(ReportId report, Person person, ContactReason reason) {
        card(report, person, Right.GRADE_REPORT);
        look(report, person, "contact: " + reason.code());
        return inbox.open(report).orElseThrow(SecretExistence::new);
    }

    /** Opens a report beside its grade; a look like any other. */
    public OpenedReport whileGrading(ReportId report, Person person) {
        card(report, person, Right.GRADE_REPORT);
        look(report, person, "grade");
        return inbox.open(report).orElseThrow(SecretExistence::new);
    }

    /** Sets how urgent a report is, with the person's own reason. */
    public Done setUrgency(ReportId report, Urgency urgency, String rationale, Person person) {
        return transactions.inOne(() -> {
            requireActing(report, person);
            audit.record(person.id(), person.role().name(), Verb.ALTERATION, report.toString(), "urgency: " + urgency);
            cards.setUrgency(report, urgency, person.id());
            history.add(Event.of(report, clock.instant(), person.id(), Event.Kind.URGENCY, urgency.name())
                    .saying(rationale));
            return new Done.Made();
        });
    }

    /** Grades a report by 3x5x2. */
    public Done grade(ReportId report, Grade grade, Person person) {
        return transactions.inOne(() -> {
            requireActing(report, person);
            audit.record(
                    person.id(), person.role().name(), Verb.ALTERATION, report.toString(), "grade: " + grade.code());
            return gradeAll(List.of(new Graded(report, grade, person.id(), clock.instant())))
                            .contains(report)
                    ? new Done.Made()
                    : new Done.Refused("This report cannot be graded so, or not now: read it first.");
        });
    }

    /** The grades of a report that the person may know of, the one that stands first. */
    public List<Graded> grades(ReportId report, Person person) {
        card(report, person);
        look(report, person, "grades");
        return grades.of(report);
    }

    /**
     * Reads many reports as their owner, each look written down; for desks that work through a batch, and the
     * demonstration. Gives those that are being read now.
     */
    public Set<ReportId> readAll(Collection<ReportId> reports, Person person, Instant at) {
        return readAll(
                reports.stream().distinct().collect(Collectors.toMap(Function.identity(), report -> at)), person);
    }

    /** The same, each at its own time. */
    public Set<ReportId> readAll(Map<ReportId, Instant> reports, Person person) {
        return transactions.inOne(() -> {
            reports.keySet().forEach(report -> look(report, person, "triage"));
            return readByOwner(reports, person);
        });
    }

    /** How many reports of some urgencies, accepted between two moments, nobody has looked at yet; a count, no report. */
    public int unseen(Collection<Urgency> urgencies, Instant from, Instant until) {
        return cards.unseen(urgencies, from, until);
    }

    /**
     * Grades many reports in one transaction. Gives those that were graded; left out are those that nobody has read, and
     * anonymous ones graded as a reliable source. The caller has asked for the right and writes the audit log.
     */
    public Set<ReportId> gradeAll(List<Graded> given) {
        return transactions.inOne(() -> {
            Map<ReportId, Card> locked =
                    lockAll(given.stream().map(Graded::report).toList());
            List<Graded> fitting = given.stream()
                    .filter(graded -> fits(locked.get(graded.report()), graded.grade()))
                    .toList();
            Set<ReportId> stepped =
                    cards.step(fitting.stream().map(Graded::report).toList(), Step.GRADE);
            List<Graded> made = fitting.stream()
                    .filter(graded -> stepped.contains(graded.report()))
                    .toList();
            grades.add(made);
            history.add(made.stream()
                    .map(graded -> Event.of(
                            graded.report(),
                            graded.at(),
                            graded.person(),
                            Event.Kind.GRADED,
                            graded.grade().code()))
                    .toList());
            outbox.tellAll(made.stream()
                    .map(graded -> fact(graded, locked))
                    .flatMap(Optional::stream)
                    .toList());
            return stepped;
        });
    }

    /**
     * Closes reports whose outcome was recorded, within the caller's transaction. Gives those that are closed now; left
     * out are those that nobody has read and those on offer to another force.
     */
    public Set<ReportId> closeAll(Map<ReportId, String> personByReport, Instant at) {
        return transactions.inOne(() -> {
            Map<ReportId, Card> locked = lockAll(personByReport.keySet());
            Set<ReportId> free = new HashSet<>(locked.keySet());
            free.removeAll(offers.openAmong(free));
            Set<ReportId> closed = cards.step(free, Step.CLOSE);
            List<Event> events = new ArrayList<>();
            for (Map.Entry<ReportId, String> entry : personByReport.entrySet()) {
                Card before = locked.get(entry.getKey());
                if (before != null && closed.contains(entry.getKey()) && before.state() != State.CLOSED) {
                    events.add(Event.of(entry.getKey(), at, entry.getValue(), Event.Kind.CLOSED, ""));
                }
            }
            history.add(events);
            return closed;
        });
    }

    /** Those among the reports that have a grade. */
    public Set<ReportId> graded(Collection<ReportId> reports) {
        return grades.graded(reports);
    }

    /** Locks the card first, so that its owner cannot change in between. */
    private void requireActing(ReportId report, Person person) {
        Card card = cards.lock(report).orElseThrow(SecretExistence::new);
        desks.require(person, Right.READ_REPORT, card.regions());
        desks.require(person, Right.GRADE_REPORT, card.actingRegions());
    }

    private Set<ReportId> readByOwner(Map<ReportId, Instant> reports, Person person) {
        Map<ReportId, Card> locked = lockAll(reports.keySet());
        Set<ReportId> stepped = cards.step(reports.keySet(), Step.READ);
        outbox.tellAll(cards.firstLook(reports));
        history.add(locked.values().stream()
                .filter(card -> stepped.contains(card.report()) && isNews(card))
                .map(card -> Event.of(
                        card.report(),
                        reports.getOrDefault(card.report(), clock.instant()),
                        person.id(),
                        Event.Kind.READ,
                        ""))
                .toList());
        return stepped;
    }

    private static boolean isNews(Card card) {
        return card.state() == State.RECEIVED
                || card.state() == State.HANDED_OVER
                || card.amendedAt().isPresent();
    }

    private Map<ReportId, Card> lockAll(Collection<ReportId> reports) {
        return cards.lockAll(reports).stream().collect(Collectors.toMap(Card::report, Function.identity()));
    }

    private static boolean fits(@org.jspecify.annotations.Nullable Card card, Grade grade) {
        return card != null && !(card.source().anonymous() && grade.source() == Grade.Source.RELIABLE);
    }

    private static Optional<ReportGraded> fact(Graded graded, Map<ReportId, Card> locked) {
        return Optional.ofNullable(locked.get(graded.report()))
                .map(card -> new ReportGraded(
                        graded.report(), card.owner(), graded.grade().code(), graded.at()));
    }

    private void look(ReportId report, Person person, String reason) {
        audit.record(person.id(), person.role().name(), Verb.CONSULTATION, report.toString(), reason);
    }
}
