package org.heed.reports.outcome.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.heed.ground.access.DemoPeople;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.web.Choice;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.SeeOther;
import org.heed.ground.web.Table;
import org.heed.ground.words.ReportId;
import org.heed.reports.outcome.Outcome;
import org.heed.reports.outcome.OutcomeKind;
import org.heed.reports.outcome.Outcomes;
import org.heed.reports.outcome.Recorded;
import org.heed.reports.triage.Card;
import org.heed.reports.triage.Triage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Records what came of a report. */
@Controller
@OnStaffFront
class OutcomeController {
    private static final int LONGEST = 5_000;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final Outcomes outcomes;
    private final Triage triage;
    private final Desks desks;
    private final DemoPeople people;

    OutcomeController(Outcomes outcomes, Triage triage, Desks desks, DemoPeople people) {
        this.outcomes = outcomes;
        this.triage = triage;
        this.desks = desks;
        this.people = people;
    }

    @GetMapping("/desk/reports/{id}/outcome")
    Page form(Person person, @PathVariable String id) {
        return page(person, card(person, id), new Typed("", ""), FieldErrors.none(), "");
    }

    @PostMapping("/desk/reports/{id}/outcome")
    View record(
            Person person,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String note) {
        Card card = card(person, id);
        Typed typed = new Typed(outcome, note);
        Optional<OutcomeKind> kind = outcomes.kind(outcome);
        FieldErrors errors = FieldErrors.none();
        if (kind.isEmpty()) {
            errors = errors.with("outcome", "Select what came of the report");
        }
        if (note.isBlank() && kind.filter(known -> known.needs().secondPerson()).isPresent()) {
            errors = errors.with("note", "Enter why: a second person has to see it");
        } else if (note.length() > LONGEST) {
            errors = errors.with("note", "Use 5,000 characters or fewer");
        }
        if (kind.isEmpty() || !errors.isEmpty()) {
            return page(person, card, typed, errors, "").with(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return switch (outcomes.record(card.report(), kind.get(), note.strip(), person)) {
            case Recorded.Done done -> SeeOther.at("/desk/reports/" + card.report() + "?done=outcome");
            case Recorded.Refused refused ->
                page(person, card, typed, FieldErrors.none(), refused.why()).with(HttpStatus.UNPROCESSABLE_ENTITY);
        };
    }

    private record Typed(String outcome, String note) {}

    private Card card(Person person, String id) {
        try {
            return triage.card(ReportId.parse(id), person, Right.RECORD_OUTCOME);
        } catch (IllegalArgumentException notAnId) {
            throw new SecretExistence();
        }
    }

    private Page page(Person person, Card card, Typed typed, FieldErrors errors, String refused) {
        Field what = Field.radios(
                        "outcome",
                        "What came of the report?",
                        outcomes.kinds().stream()
                                .map(kind -> Choice.of(kind.code(), kind.label())
                                        .hint(
                                                kind.needs().secondPerson()
                                                        ? kind.meaning() + " A second person has to look as well."
                                                        : kind.meaning()))
                                .toList())
                .arranged(Field.Arrangement.SMALL)
                .value(typed.outcome());
        Field note = Field.area("note", "Note (optional)")
                .hint("It is locked away with the report.")
                .rows(4)
                .limit(LONGEST)
                .value(typed.note());
        return Page.of(
                "reports/outcome/outcome",
                new OutcomePage(
                        desks.frame(person, "What came of a report", "queue").errors(errors),
                        card.report().reference(),
                        "/desk/reports/" + card.report(),
                        errors,
                        refused,
                        Stream.of(what, note)
                                .map(field -> field.size(Field.Size.MEDIUM).error(errors))
                                .toList(),
                        earlier(outcomes.of(card.report(), person))));
    }

    private Table earlier(List<Outcome> recorded) {
        return Table.of(
                "Recorded so far, the one that stands first",
                List.of(
                        Table.Column.text("What"),
                        Table.Column.text("Who"),
                        Table.Column.text("When"),
                        Table.Column.text("Note")),
                recorded.stream()
                        .map(outcome -> Table.Row.of(
                                outcomes.kind(outcome.code())
                                        .map(OutcomeKind::label)
                                        .orElse(outcome.code()),
                                people.find(outcome.person()).map(Person::name).orElse(outcome.person()),
                                MOMENT.format(outcome.at()),
                                outcome.note()))
                        .toList());
    }
}
