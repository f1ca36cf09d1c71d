package org.heed.reports.triage.web;

import java.util.List;
import java.util.Map;
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
import org.heed.reports.triage.Grade;
import org.heed.reports.triage.GradeDraft;
import org.heed.reports.triage.GradeProposal;
import org.heed.reports.triage.Triage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Grades a report. */
@Controller
@OnStaffFront
class GradeController {
    private static final int LONGEST = 5_000;

    private final Triage triage;
    private final Desks desks;

    GradeController(Triage triage, Desks desks) {
        this.triage = triage;
        this.desks = desks;
    }

    @GetMapping("/desk/reports/{id}/grade")
    Page form(Person person, @PathVariable String id) {
        Card card = triage.card(Reports.id(id), person, Right.GRADE_REPORT);
        return page(person, card, GradeDraft.EMPTY, FieldErrors.none(), "");
    }

    @PostMapping("/desk/reports/{id}/grade")
    View grade(Person person, @PathVariable String id, @RequestParam Map<String, String> typed) {
        ReportId report = Reports.id(id);
        Card card = triage.card(report, person, Right.GRADE_REPORT);
        GradeDraft draft = draft(typed);
        FieldErrors errors = FieldErrors.none();
        for (Map.Entry<String, String> fault :
                draft.faults(card.source().anonymous()).entrySet()) {
            errors = errors.with(fault.getKey(), fault.getValue());
        }
        if (!errors.isEmpty()) {
            return page(person, card, draft, errors, "").with(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return switch (triage.grade(report, draft.toGrade(), person)) {
            case Done.Made made -> SeeOther.at(Reports.hrefAfter(report, "graded"));
            case Done.Refused refused ->
                page(person, card, draft, FieldErrors.none(), refused.why()).with(HttpStatus.UNPROCESSABLE_ENTITY);
        };
    }

    /** What stands under an answer that was not chosen is not seen, so it does not count. */
    private static GradeDraft draft(Map<String, String> typed) {
        boolean conditional = typed.getOrDefault("handling", "").equals("C");
        return new GradeDraft(
                typed.getOrDefault("source", ""),
                typed.getOrDefault("assessment", ""),
                typed.getOrDefault("reason", ""),
                typed.getOrDefault("handling", ""),
                conditional ? typed.getOrDefault("action", "") : "",
                conditional ? typed.getOrDefault("sanitisation", "") : "",
                conditional ? typed.getOrDefault("instructions", "") : "",
                conditional ? typed.getOrDefault("usage", "") : "",
                typed.getOrDefault("sanitised", ""));
    }

    private Page page(Person person, Card card, GradeDraft draft, FieldErrors errors, String refused) {
        GradeProposal proposal = GradeProposal.of(card.source().basis());
        return Page.of(
                "reports/triage/grade",
                new GradePage(
                        desks.frame(person, "Grade a report", TriageDesks.QUEUE).errors(errors),
                        card.report().reference(),
                        Reports.href(card.report()),
                        errors,
                        refused,
                        triage.whileGrading(card.report(), person)
                                .content()
                                .answers()
                                .value("what")
                                .orElse(""),
                        List.of(
                                "Proposed: " + proposal.source().code() + " "
                                        + proposal.source().words() + ", " + proposal.assessment() + " "
                                        + proposal.assessment().words() + ".",
                                proposal.because() + " You decide: nothing is chosen below."),
                        fields(card, draft, errors)));
    }

    private static List<Field> fields(Card card, GradeDraft draft, FieldErrors errors) {
        Field source = Field.radios(
                        "source",
                        "How reliable is the source?",
                        Stream.of(Grade.Source.values())
                                .map(known -> Choice.of(
                                                Integer.toString(known.code()), known.code() + " " + known.words())
                                        .hint(known.meaning()))
                                .toList())
                .arranged(Field.Arrangement.SMALL)
                .hint(card.source().anonymous() ? "The reporter is anonymous, so 1 is not possible." : "")
                .value(draft.source());
        Field assessment = Field.radios(
                        "assessment",
                        "How does the source know?",
                        Stream.of(Grade.Assessment.values())
                                .map(known -> Choice.of(known.name(), known.name() + " " + known.words())
                                        .hint(known.meaning()))
                                .toList())
                .arranged(Field.Arrangement.SMALL)
                .value(draft.assessment());
        Field reason = Field.area("reason", "Reason for the grade")
                .rows(3)
                .hint("Needed for source 3 and assessment E.")
                .limit(LONGEST)
                .value(draft.reason());
        Field sanitised = Field.area("sanitised", "Sanitised text (optional)")
                .hint(
                        "What may be passed on, without anything that points to the reporter: no relation, no exact time, no"
                                + " place they looked from, no words of theirs, and not that it came from a report by the public.")
                .limit(LONGEST)
                .rows(6)
                .value(draft.sanitised());
        return Stream.of(source, assessment, reason, handling(draft), sanitised)
                .map(field -> field.size(Field.Size.MEDIUM).error(errors))
                .toList();
    }

    private static Field handling(GradeDraft draft) {
        Field action = Field.radios(
                        "action",
                        "Action code",
                        Stream.of(Grade.Action.values())
                                .map(known -> Choice.of(known.name(), known.name() + " " + known.words()))
                                .toList())
                .arranged(Field.Arrangement.SMALL)
                .value(draft.action());
        Field usage =
                Field.area("usage", "Usage statement, for A3 alone").rows(2).value(draft.usage());
        Field sanitisation = Field.radios(
                        "sanitisation",
                        "Sanitisation code",
                        Stream.of(Grade.Sanitisation.values())
                                .map(known -> Choice.of(known.name(), known.name() + " " + known.words()))
                                .toList())
                .arranged(Field.Arrangement.SMALL)
                .value(draft.sanitisation());
        Field instructions =
                Field.area("instructions", "Handling instructions").rows(3).value(draft.instructions());
        return Field.radios(
                        "handling",
                        "May it be shared?",
                        List.of(
                                Choice.of("P", "P " + Grade.Handling.P.words())
                                        .hint("Within policing, and with others who have a lawful need"),
                                Choice.of("C", "C " + Grade.Handling.C.words())
                                        .hint("There is concern over how widely it may go")
                                        .reveal(action, usage, sanitisation, instructions)))
                .arranged(Field.Arrangement.SMALL)
                .value(draft.handling());
    }
}
