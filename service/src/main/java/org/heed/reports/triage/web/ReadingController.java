package org.heed.reports.triage.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.web.Choice;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.SummaryRow;
import org.heed.ground.web.Table;
import org.heed.ground.words.Force;
import org.heed.ground.words.ReportId;
import org.heed.reports.intake.Answers;
import org.heed.reports.routing.Decision;
import org.heed.reports.routing.Replay;
import org.heed.reports.routing.Routing;
import org.heed.reports.triage.Card;
import org.heed.reports.triage.CardAction;
import org.heed.reports.triage.ContactReason;
import org.heed.reports.triage.Event;
import org.heed.reports.triage.Grade;
import org.heed.reports.triage.GradeProposal;
import org.heed.reports.triage.Graded;
import org.heed.reports.triage.HandOvers;
import org.heed.reports.triage.Offer;
import org.heed.reports.triage.Reading;
import org.heed.reports.triage.Triage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows one report, and on a page of its own how to reach its reporter. */
@Controller
@OnStaffFront
class ReadingController {
    private final Triage triage;
    private final HandOvers handOvers;
    private final Routing routing;
    private final Desks desks;
    private final Telling telling;
    private final Names names;
    private final ObjectProvider<CardAction> actions;

    ReadingController(
            Triage triage,
            HandOvers handOvers,
            Routing routing,
            Desks desks,
            Telling telling,
            Names names,
            ObjectProvider<CardAction> actions) {
        this.triage = triage;
        this.handOvers = handOvers;
        this.routing = routing;
        this.desks = desks;
        this.telling = telling;
        this.names = names;
        this.actions = actions;
    }

    @GetMapping("/desk/reports/{id}")
    Page read(Person person, @PathVariable String id, @RequestParam(defaultValue = "") String done) {
        Reading reading = triage.read(Reports.id(id), person);
        Card card = reading.card();
        Answers answers = reading.content().content().answers();
        Optional<Replay> replay = routing.replay(card.report());
        return Page.of(
                "reports/triage/reading",
                new ReadingPage(
                        desks.frame(person, "Report " + card.report().reference(), TriageDesks.QUEUE),
                        head(reading),
                        Reports.done(done),
                        answers.value("what").orElse(""),
                        telling.about(answers),
                        telling.sections(
                                reading.content().content(),
                                replay.map(this::routed).orElse(List.of())),
                        telling.additions(reading.content()),
                        history(reading),
                        looks(reading),
                        standing(reading, person),
                        hand(reading, person),
                        actions(card, person),
                        reporter(card, person)));
    }

    @GetMapping("/desk/reports/{id}/contact")
    Page contact(Person person, @PathVariable String id, @RequestParam Optional<String> reason) {
        ReportId report = Reports.id(id);
        Card card = triage.card(report, person, Right.GRADE_REPORT);
        Optional<ContactReason> given = reason.flatMap(ContactReason::of);
        FieldErrors errors = reason.isPresent() && given.isEmpty()
                ? FieldErrors.of("reason", "Select why you need it")
                : FieldErrors.none();
        List<SummaryRow> rows = given.map(known ->
                        telling.contact(triage.contact(report, person, known).content()))
                .orElse(List.of());
        Field why = Field.radios(
                        "reason",
                        "Why do you need it?",
                        Stream.of(ContactReason.values())
                                .map(known -> Choice.of(known.code(), known.words()))
                                .toList())
                .hint("Your reason is kept with your name for everybody who checks who looked.")
                .size(Field.Size.MEDIUM)
                .error(errors);
        Page page = Page.of(
                "reports/triage/contact",
                new ContactPage(
                        desks.frame(person, "How to reach the reporter", TriageDesks.QUEUE)
                                .errors(errors),
                        card.report().reference(),
                        Reports.href(report),
                        errors,
                        why,
                        given.isPresent(),
                        rows));
        return errors.isEmpty() ? page : page.with(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private ReadingPage.Head head(Reading reading) {
        Card card = reading.card();
        return new ReadingPage.Head(
                card.report().reference(),
                Names.tag(card.standing().urgency()),
                Names.tag(card.state()),
                "Received " + names.moment(card.acceptedAt()) + ", " + ago(names.since(card.acceptedAt()))
                        + ". Came by: "
                        + names.answer("channel", card.channel().code()) + ". Language: "
                        + reading.content().content().language().locale().getDisplayLanguage(java.util.Locale.UK)
                        + ".");
    }

    private static String ago(String span) {
        return span.equals("now") ? "just now" : span + " ago";
    }

    private List<SummaryRow> routed(Replay replay) {
        Decision kept = replay.kept();
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of("Routed to", names.force(kept.force()), names.regionOf(kept.region())));
        rows.add(SummaryRow.of(
                "Because",
                routing.because(kept),
                "Rule: " + kept.grounds().rule() + ". Place: " + kept.grounds().evidence() + ".",
                replay.isSame()
                        ? "The rules and data of now decide the same."
                        : "The rules and data of now would send it to "
                                + names.force(replay.now().force()) + ", by rule "
                                + replay.now().grounds().rule() + "."));
        return rows;
    }

    private ReadingPage.Standing standing(Reading reading, Person person) {
        Card card = reading.card();
        boolean acts = triage.mayAct(card, person, Right.GRADE_REPORT);
        Optional<Graded> grade = reading.grades().stream().findFirst();
        GradeProposal proposal = GradeProposal.of(card.source().basis());
        return new ReadingPage.Standing(
                card.standing().setBy().map(id -> "Set by " + names.person(id)).orElse("Proposed, not set yet"),
                card.standing().isProposed() ? reading.because() : List.of(),
                acts ? Reports.href(card.report()) + "/urgency" : "",
                grade.map(given -> given.grade().code()).orElse(""),
                grade.map(this::gradeWords)
                        .orElse(List.of(
                                "Not graded. Proposed: " + proposal.source().code() + "-" + proposal.assessment() + ".",
                                proposal.because())),
                grade.map(given -> given.grade().sanitised()).orElse(""),
                acts ? Reports.href(card.report()) + "/grade" : "");
    }

    private List<String> gradeWords(Graded given) {
        Grade grade = given.grade();
        List<String> words = new ArrayList<>(List.of(
                "Source " + grade.source().code() + ": " + grade.source().words(),
                grade.assessment() + ": " + grade.assessment().words(),
                grade.handling() + ": " + grade.handling().words()));
        grade.conditions().ifPresent(conditions -> {
            words.add(conditions.action() + ": " + conditions.action().words());
            if (!conditions.usage().isEmpty()) {
                words.add("Use: " + conditions.usage());
            }
            words.add(
                    conditions.sanitisation() + ": " + conditions.sanitisation().words());
            words.add("Handling: " + conditions.instructions());
        });
        if (!grade.reason().isEmpty()) {
            words.add("Reason: " + grade.reason());
        }
        words.add(names.person(given.person()) + ", " + names.moment(given.at()));
        return words;
    }

    private ReadingPage.Hand hand(Reading reading, Person person) {
        Card card = reading.card();
        String href = Reports.href(card.report());
        Optional<Offer> offer = reading.offer();
        boolean answers =
                offer.filter(open -> handOvers.mayAnswer(open, person)).isPresent();
        boolean offers = offer.isEmpty()
                && triage.mayAct(card, person, Right.HAND_OVER_REPORT)
                && card.state()
                        .after(org.heed.reports.triage.State.Step.HAND_OVER)
                        .isPresent();
        return new ReadingPage.Hand(
                names.force(card.owner()),
                names.regionOf(card.ownerRegion()),
                card.regions().stream()
                        .filter(region -> !card.ownerRegion().equals(Optional.of(region)))
                        .sorted()
                        .map(names::region)
                        .collect(Collectors.joining(", ")),
                offers ? href + "/offer" : "",
                offer.map(open -> names.force(open.from()) + " offers this report to " + names.force(open.to())
                                + ". Without an answer the national desk takes over in " + names.until(open.deadline())
                                + ".")
                        .orElse(""),
                offer.map(Offer::reason).orElse(""),
                answers ? href + "/offer/accept" : "",
                answers ? href + "/offer/return" : "");
    }

    private List<ReadingPage.Action> actions(Card card, Person person) {
        return actions.orderedStream()
                .map(action -> {
                    boolean may = triage.mayAct(card, person, action.right());
                    return new ReadingPage.Action(
                            action.title(),
                            action.standing(card.report()).orElse(""),
                            action.label(),
                            may ? action.href(card.report()) : "",
                            action.key());
                })
                .toList();
    }

    private ReadingPage.Reporter reporter(Card card, Person person) {
        boolean may = !card.source().anonymous() && triage.mayAct(card, person, Right.GRADE_REPORT);
        return new ReadingPage.Reporter(
                card.source().anonymous()
                        ? "The reporter left no way to be reached."
                        : "The reporter left a way to be reached. It stands on a page of its own.",
                may ? Reports.href(card.report()) + "/contact" : "");
    }

    private Table history(Reading reading) {
        List<Table.Row> rows = reading.history().reversed().stream()
                .map(event -> Table.Row.of(
                        names.moment(event.at()),
                        what(event),
                        event.person().map(names::person).orElse("No person"),
                        event.words()))
                .toList();
        return Table.of(
                        "What happened to it, the latest first",
                        List.of(
                                Table.Column.text("When"),
                                Table.Column.text("What"),
                                Table.Column.text("Who"),
                                Table.Column.text("Why")),
                        rows)
                .whenEmpty("Nothing has happened to it yet.");
    }

    private String what(Event event) {
        return switch (event.kind()) {
            case OFFERED, ACCEPTED, RETURNED, TIMED_OUT -> event.kind().words() + ": " + forces(event.detail());
            case URGENCY, GRADED -> event.kind().words() + ": " + event.detail();
            case READ, AMENDED, UNFOLDED, CLOSED -> event.kind().words();
        };
    }

    private String forces(String detail) {
        return Stream.of(detail.split(" "))
                .map(code -> names.force(Force.of(code)))
                .collect(Collectors.joining(" to "));
    }

    private Table looks(Reading reading) {
        List<Table.Row> rows = reading.looks().stream()
                .map(look -> Table.Row.of(
                        names.moment(look.at()),
                        names.person(look.person()),
                        Reports.words(look.verb()),
                        look.reason()))
                .toList();
        return Table.of(
                "Who looked and what they did, the latest first",
                List.of(
                        Table.Column.text("When"),
                        Table.Column.text("Who"),
                        Table.Column.text("What"),
                        Table.Column.text("Reason")),
                rows);
    }
}
