package org.heed.reports.triage.web;

import java.util.List;
import java.util.stream.Stream;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.geography.ForceEntry;
import org.heed.ground.geography.Geography;
import org.heed.ground.web.Choice;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.SeeOther;
import org.heed.ground.web.Table;
import org.heed.ground.web.Tag;
import org.heed.ground.words.Force;
import org.heed.ground.words.ReportId;
import org.heed.reports.triage.Card;
import org.heed.reports.triage.Done;
import org.heed.reports.triage.HandOvers;
import org.heed.reports.triage.Offer;
import org.heed.reports.triage.Triage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Offers a report to another force, and lets that force answer. */
@Controller
@OnStaffFront
class HandOverController {
    private static final int LONGEST = 2_000;

    private final HandOvers handOvers;
    private final Triage triage;
    private final Desks desks;
    private final Geography geography;
    private final Names names;

    HandOverController(HandOvers handOvers, Triage triage, Desks desks, Geography geography, Names names) {
        this.handOvers = handOvers;
        this.triage = triage;
        this.desks = desks;
        this.geography = geography;
        this.names = names;
    }

    @GetMapping("/desk/hand-overs")
    Page list(Person person) {
        desks.require(person, Right.HAND_OVER_REPORT);
        return Page.of(
                "reports/triage/handOvers",
                new HandOversPage(
                        desks.frame(person, "Hand-overs", TriageDesks.HAND_OVERS),
                        Names.span(handOvers.deadline()),
                        waiting("For you to answer", handOvers.waitingFor(person))
                                .whenEmpty(
                                        "No force waits for your answer. To offer a report of yours to another force,"
                                                + " open it and choose Hand over."),
                        waiting("Offered by your side", handOvers.madeBy(person)),
                        ended(handOvers.ended(person))));
    }

    @GetMapping("/desk/reports/{id}/offer")
    Page offer(Person person, @PathVariable String id) {
        Card card = triage.card(Reports.id(id), person, Right.HAND_OVER_REPORT);
        return offerPage(person, card, new Typed("", ""), FieldErrors.none(), "");
    }

    @PostMapping("/desk/reports/{id}/offer")
    View offer(
            Person person,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String force,
            @RequestParam(defaultValue = "") String reason) {
        ReportId report = Reports.id(id);
        Card card = triage.card(report, person, Right.HAND_OVER_REPORT);
        FieldErrors errors = FieldErrors.none();
        if (others(card).noneMatch(other -> other.force().code().equals(force))) {
            errors = errors.with("force", "Select a force");
        }
        errors = reasoned(errors, reason);
        Typed typed = new Typed(force, reason);
        if (!errors.isEmpty()) {
            return offerPage(person, card, typed, errors, "").with(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return switch (handOvers.offer(report, Force.of(force), reason.strip(), person)) {
            case Done.Made made -> SeeOther.at(Reports.hrefAfter(report, "offered"));
            case Done.Refused refused ->
                offerPage(person, card, typed, FieldErrors.none(), refused.why())
                        .with(HttpStatus.UNPROCESSABLE_ENTITY);
        };
    }

    @PostMapping("/desk/reports/{id}/offer/accept")
    View accept(Person person, @PathVariable String id) {
        ReportId report = Reports.id(id);
        return switch (handOvers.accept(report, person)) {
            case Done.Made made -> SeeOther.at(Reports.hrefAfter(report, "accepted"));
            case Done.Refused late -> SeeOther.at("/desk/hand-overs");
        };
    }

    @GetMapping("/desk/reports/{id}/offer/return")
    Page giveBack(Person person, @PathVariable String id) {
        return returnPage(person, triage.card(Reports.id(id), person), "", FieldErrors.none());
    }

    @PostMapping("/desk/reports/{id}/offer/return")
    View giveBack(Person person, @PathVariable String id, @RequestParam(defaultValue = "") String reason) {
        ReportId report = Reports.id(id);
        Card card = triage.card(report, person);
        FieldErrors errors = reasoned(FieldErrors.none(), reason);
        if (!errors.isEmpty()) {
            return returnPage(person, card, reason, errors).with(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return switch (handOvers.giveBack(report, reason.strip(), person)) {
            // who returned it may no longer see it
            case Done.Made made -> SeeOther.at("/desk/hand-overs");
            case Done.Refused late -> SeeOther.at("/desk/hand-overs");
        };
    }

    private record Typed(String force, String reason) {}

    private static FieldErrors reasoned(FieldErrors errors, String reason) {
        if (reason.isBlank()) {
            return errors.with("reason", "Enter why");
        }
        return reason.length() > LONGEST ? errors.with("reason", "Use 2,000 characters or fewer") : errors;
    }

    private Stream<ForceEntry> others(Card card) {
        return geography.forces(names.today()).stream()
                .filter(entry -> !entry.force().equals(card.owner()));
    }

    private Page offerPage(Person person, Card card, Typed typed, FieldErrors errors, String refused) {
        List<Choice> forces = Stream.concat(
                        Stream.of(Choice.of("", "Select a force")),
                        others(card)
                                .sorted(java.util.Comparator.comparing(ForceEntry::name))
                                .map(entry -> Choice.of(
                                        entry.force().code(),
                                        entry.name()
                                                + entry.region()
                                                        .map(region -> ", " + names.region(region))
                                                        .orElse(""))))
                .toList();
        Field to = Field.select("force", "Which force should have it?", forces).value(typed.force());
        return Page.of(
                "reports/triage/offer",
                new OfferPage(
                        desks.frame(person, "Hand over a report", TriageDesks.QUEUE)
                                .errors(errors),
                        "Hand over",
                        card.report().reference(),
                        Reports.href(card.report()),
                        errors,
                        refused,
                        names.force(card.owner())
                                + " stays the owner until the other force accepts. It can read the report"
                                + " from now on. Without an answer in " + Names.span(handOvers.deadline())
                                + " the national desk takes over.",
                        List.of(field(to, errors), field(reason("Why should they have it?", typed.reason()), errors)),
                        "Offer the report"));
    }

    private Page returnPage(Person person, Card card, String reason, FieldErrors errors) {
        return Page.of(
                "reports/triage/offer",
                new OfferPage(
                        desks.frame(person, "Return a report", TriageDesks.HAND_OVERS)
                                .errors(errors),
                        "Return",
                        card.report().reference(),
                        Reports.href(card.report()),
                        errors,
                        "",
                        "It stays with " + names.force(card.owner()) + ", which reads your reason.",
                        List.of(field(reason("Why do you return it?", reason), errors)),
                        "Return the report"));
    }

    private static Field reason(String label, String typed) {
        return Field.area("reason", label)
                .hint("It is locked away with the report and shown to both forces.")
                .limit(LONGEST)
                .value(typed);
    }

    private static Field field(Field field, FieldErrors errors) {
        return field.size(Field.Size.MEDIUM).error(errors);
    }

    private Table waiting(String caption, List<Offer> offers) {
        return Table.of(
                caption,
                List.of(
                        Table.Column.text("Reference"),
                        Table.Column.text("From"),
                        Table.Column.text("To"),
                        Table.Column.text("Offered"),
                        Table.Column.figures("Time left")),
                offers.stream()
                        .map(offer -> Table.Row.of(
                                Table.Cell.link(offer.report().reference(), Reports.href(offer.report())),
                                Table.Cell.text(names.force(offer.from())),
                                Table.Cell.text(names.force(offer.to())),
                                Table.Cell.text(names.moment(offer.offeredAt())),
                                Table.Cell.text(names.until(offer.deadline()))))
                        .toList());
    }

    private Table ended(List<Offer> offers) {
        return Table.of(
                "Ended",
                List.of(
                        Table.Column.text("Reference"),
                        Table.Column.text("From"),
                        Table.Column.text("To"),
                        Table.Column.text("How"),
                        Table.Column.text("When")),
                offers.stream()
                        .map(offer -> Table.Row.of(
                                Table.Cell.text(offer.report().reference()),
                                Table.Cell.text(names.force(offer.from())),
                                Table.Cell.text(names.force(offer.to())),
                                Table.Cell.tag(Tag.of(offer.state().words(), tone(offer.state()))),
                                Table.Cell.text(offer.ending()
                                        .map(ending -> names.moment(ending.at()))
                                        .orElse(""))))
                        .toList());
    }

    private static Tag.Tone tone(Offer.State state) {
        return switch (state) {
            case OFFERED -> Tag.Tone.GOING;
            case ACCEPTED -> Tag.Tone.DONE;
            case RETURNED -> Tag.Tone.QUIET;
            case TIMED_OUT -> Tag.Tone.URGENT;
        };
    }
}
