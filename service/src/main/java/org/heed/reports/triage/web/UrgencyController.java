package org.heed.reports.triage.web;

import java.util.stream.Stream;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.web.Choice;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.SeeOther;
import org.heed.ground.words.ReportId;
import org.heed.reports.triage.Card;
import org.heed.reports.triage.Done;
import org.heed.reports.triage.Triage;
import org.heed.reports.triage.Urgency;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Sets how urgent a report is; the machine only proposes. */
@Controller
@OnStaffFront
class UrgencyController {
    private static final int LONGEST = 2_000;

    private final Triage triage;
    private final Desks desks;
    private final Names names;

    UrgencyController(Triage triage, Desks desks, Names names) {
        this.triage = triage;
        this.desks = desks;
        this.names = names;
    }

    @GetMapping("/desk/reports/{id}/urgency")
    Page form(Person person, @PathVariable String id) {
        return page(person, triage.card(Reports.id(id), person, Right.GRADE_REPORT), "", "", FieldErrors.none());
    }

    @PostMapping("/desk/reports/{id}/urgency")
    View set(
            Person person,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String urgency,
            @RequestParam(defaultValue = "") String rationale) {
        ReportId report = Reports.id(id);
        Card card = triage.card(report, person, Right.GRADE_REPORT);
        FieldErrors errors = FieldErrors.none();
        if (Stream.of(Urgency.values()).noneMatch(known -> known.name().equals(urgency))) {
            errors = errors.with("urgency", "Select how urgent it is");
        }
        if (rationale.isBlank()) {
            errors = errors.with("rationale", "Enter why");
        } else if (rationale.length() > LONGEST) {
            errors = errors.with("rationale", "Use 2,000 characters or fewer");
        }
        if (!errors.isEmpty()) {
            return page(person, card, urgency, rationale, errors).with(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return switch (triage.setUrgency(report, Urgency.valueOf(urgency), rationale.strip(), person)) {
            case Done.Made made -> SeeOther.at(Reports.hrefAfter(report, "urgency"));
            case Done.Refused refused ->
                page(person, card, urgency, rationale, FieldErrors.of("urgency", refused.why()))
                        .with(HttpStatus.UNPROCESSABLE_ENTITY);
        };
    }

    private Page page(Person person, Card card, String urgency, String rationale, FieldErrors errors) {
        Field level = Field.radios(
                        "urgency",
                        "How soon must it be acted on?",
                        Stream.of(Urgency.values())
                                .map(known -> Choice.of(known.name(), known.name() + " " + known.words())
                                        .hint(upper(known.within())))
                                .toList())
                .arranged(Field.Arrangement.SMALL)
                .value(urgency);
        Field why = Field.area("rationale", "Why?")
                .hint("It is locked away with the report and shown to those who may read it.")
                .limit(LONGEST)
                .value(rationale);
        Card.Standing standing = card.standing();
        return Page.of(
                "reports/triage/urgency",
                new UrgencyPage(
                        desks.frame(person, "Set the urgency", TriageDesks.QUEUE)
                                .errors(errors),
                        card.report().reference(),
                        Reports.href(card.report()),
                        errors,
                        (standing.isProposed() ? "Proposed: " : "Now: ") + standing.urgency() + " "
                                + standing.urgency().words()
                                + standing.setBy()
                                        .map(id -> ", set by " + names.person(id))
                                        .orElse("") + ".",
                        triage.because(card),
                        Stream.of(level, why)
                                .map(field -> field.size(Field.Size.MEDIUM).error(errors))
                                .toList()));
    }

    private static String upper(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
