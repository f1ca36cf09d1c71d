package org.heed.reports.triage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.audit.Verb;
import org.heed.ground.geography.Geography;
import org.heed.ground.store.BackgroundWork;
import org.heed.ground.store.Outbox;
import org.heed.ground.store.Transactions;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.Force;
import org.heed.ground.words.Region;
import org.heed.ground.words.ReportId;
import org.heed.reports.triage.ReportHandedOver.How;
import org.heed.reports.triage.State.Step;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Offers a report to another force, which accepts or returns it. Its owner stays its owner until then; where nobody
 * answers in time the national desk takes over. So a report has one owner at every moment.
 */
@Component
@OnStaffFront
public final class HandOvers implements BackgroundWork {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int AT_ONCE = 50;
    private static final int SHOWN = 200;

    private final Kept kept;
    private final Geography geography;
    private final AuditLog audit;
    private final Desks desks;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Clock clock;
    private final Duration deadline;

    HandOvers(
            Kept kept,
            Geography geography,
            AuditLog audit,
            Desks desks,
            Outbox outbox,
            Transactions transactions,
            Clock clock,
            @Value("${heed.hand-over.deadline:PT4H}") String deadline) {
        this.kept = kept;
        this.geography = geography;
        this.audit = audit;
        this.desks = desks;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
        this.deadline = Duration.parse(deadline);
    }

    /** How long a force has to answer. */
    public Duration deadline() {
        return deadline;
    }

    /** Offers a report to another force, which can see it from now on. */
    public Done offer(ReportId report, Force to, String reason, Person person) {
        return transactions.inOne(() -> {
            Card card = kept.cards().lock(report).orElseThrow(SecretExistence::new);
            desks.require(person, Right.HAND_OVER_REPORT, card.actingRegions());
            if (card.owner().equals(to)) {
                return new Done.Refused("This force owns the report already.");
            }
            if (kept.offers().open(report).isPresent()) {
                return new Done.Refused("The report is on offer already; wait for the answer.");
            }
            if (card.state().after(Step.HAND_OVER).isEmpty()) {
                return new Done.Refused("A report must be read before it is offered, and not be closed.");
            }
            Instant now = clock.instant();
            Optional<Region> region = region(to, now);
            audit.record(person.id(), person.role().name(), Verb.DISCLOSURE, report.toString(), "offered: " + to);
            kept.offers()
                    .add(new Offer(
                            report,
                            card.owner(),
                            to,
                            region,
                            person.id(),
                            now,
                            now.plus(deadline),
                            Offer.State.OFFERED,
                            reason,
                            Optional.empty()));
            kept.cards().offerTo(report, region);
            kept.history()
                    .add(Event.of(report, now, person.id(), Event.Kind.OFFERED, card.owner() + " " + to)
                            .saying(reason));
            return new Done.Made();
        });
    }

    /** Takes an offered report: its force is the owner from now on. */
    public Done accept(ReportId report, Person person) {
        return transactions.inOne(() -> answer(report, person)
                .<Done>map(offer -> {
                    Instant now = clock.instant();
                    audit.record(person.id(), person.role().name(), Verb.ALTERATION, report.toString(), "accepted");
                    Offer.Ending ending = new Offer.Ending(Optional.of(person.id()), now, "");
                    kept.offers().end(offer, Offer.State.ACCEPTED, ending);
                    kept.history()
                            .add(Event.of(
                                    report, now, person.id(), Event.Kind.ACCEPTED, offer.from() + " " + offer.to()));
                    handOver(offer, offer.to(), How.ACCEPTED, now);
                    return new Done.Made();
                })
                .orElseGet(HandOvers::late));
    }

    /** Returns an offered report with a reason; nothing else changes. */
    public Done giveBack(ReportId report, String reason, Person person) {
        return transactions.inOne(() -> answer(report, person)
                .<Done>map(offer -> {
                    Instant now = clock.instant();
                    audit.record(person.id(), person.role().name(), Verb.ALTERATION, report.toString(), "returned");
                    Offer.Ending ending = new Offer.Ending(Optional.of(person.id()), now, reason);
                    kept.offers().end(offer, Offer.State.RETURNED, ending);
                    kept.cards().offerTo(report, Optional.empty());
                    kept.history()
                            .add(Event.of(
                                            report,
                                            now,
                                            person.id(),
                                            Event.Kind.RETURNED,
                                            offer.from() + " " + offer.to())
                                    .saying(reason));
                    return new Done.Made();
                })
                .orElseGet(HandOvers::late));
    }

    /** The offers that wait for the person's answer, the first to run out first. */
    public List<Offer> waitingFor(Person person) {
        return kept.offers().waiting(SHOWN).stream()
                .filter(offer -> mayAnswer(offer, person))
                .toList();
    }

    /** The offers that the person's own side made and that wait for an answer. */
    public List<Offer> madeBy(Person person) {
        return kept.offers().waiting(SHOWN).stream()
                .filter(offer -> !mayAnswer(offer, person) && concerns(offer, person))
                .toList();
    }

    /** The latest offers that ended and that the person had to do with. */
    public List<Offer> ended(Person person) {
        return kept.offers().ended(SHOWN).stream()
                .filter(offer -> mayAnswer(offer, person) || concerns(offer, person))
                .limit(20)
                .toList();
    }

    /** May the person accept or return the offer. */
    public boolean mayAnswer(Offer offer, Person person) {
        return desks.may(person, Right.HAND_OVER_REPORT, offer.answeringRegions());
    }

    @Override
    public String name() {
        return "triage.hand-over-deadlines";
    }

    /** Ends offers whose time has run out: the national desk owns their reports from now on. */
    @Override
    public int doSome() {
        Instant now = clock.instant();
        List<ReportId> overdue = kept.offers().overdue(now, AT_ONCE);
        overdue.forEach(report -> transactions.inOne(() -> escalate(report, now)));
        return overdue.size();
    }

    /** Locks the card before it looks again, as every answer does, so that one of them ends the offer. */
    private void escalate(ReportId report, Instant now) {
        kept.cards().lock(report);
        Optional<Offer> late =
                kept.offers().open(report).filter(offer -> !offer.deadline().isAfter(now));
        late.ifPresent(offer -> {
            kept.offers().end(offer, Offer.State.TIMED_OUT, new Offer.Ending(Optional.empty(), now, ""));
            kept.history().add(Event.ofMachine(report, now, Event.Kind.TIMED_OUT, offer.from() + " " + offer.to()));
            handOver(offer, geography.nationalDesk(), How.ESCALATED, now);
        });
    }

    private void handOver(Offer offer, Force to, How how, Instant now) {
        Card card = kept.cards().lock(offer.report()).orElseThrow(SecretExistence::new);
        if (card.owner().equals(to)) {
            kept.cards().offerTo(offer.report(), Optional.empty()); // the national desk offered it itself
            return;
        }
        Optional<Region> region = region(to, now);
        kept.cards().own(offer.report(), to, region);
        kept.cards().step(List.of(offer.report()), Step.HAND_OVER);
        outbox.tell(new ReportHandedOver(offer.report(), card.owner(), to, region, how, card.turn() + 1, now));
    }

    private Optional<Offer> answer(ReportId report, Person person) {
        Card card = kept.cards().lock(report).orElseThrow(SecretExistence::new);
        desks.require(person, Right.READ_REPORT, card.regions());
        Optional<Offer> open = kept.offers().open(report);
        open.ifPresent(offer -> desks.require(person, Right.HAND_OVER_REPORT, offer.answeringRegions()));
        return open;
    }

    private boolean concerns(Offer offer, Person person) {
        return region(offer.from(), offer.offeredAt())
                .map(region -> desks.may(person, Right.HAND_OVER_REPORT, java.util.Set.of(region)))
                .orElseGet(() -> desks.everywhere(person, Right.HAND_OVER_REPORT));
    }

    private Optional<Region> region(Force force, Instant at) {
        return geography.regionOf(force, LocalDate.ofInstant(at, LONDON));
    }

    private static Done late() {
        return new Done.Refused("This report is no longer on offer: somebody answered, or the time ran out.");
    }
}
