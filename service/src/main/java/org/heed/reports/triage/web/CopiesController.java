package org.heed.reports.triage.web;

import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.SeeOther;
import org.heed.ground.words.ReportId;
import org.heed.reports.intake.OpenedReport;
import org.heed.reports.triage.Triage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Shows the near copies of a report beside it. The machine says what is alike; a person says what is not. */
@Controller
@OnStaffFront
class CopiesController {
    private static final int MOST = 25;

    private final Triage triage;
    private final Desks desks;
    private final Names names;

    CopiesController(Triage triage, Desks desks, Names names) {
        this.triage = triage;
        this.desks = desks;
        this.names = names;
    }

    @GetMapping("/desk/reports/{id}/copies")
    Page copies(Person person, @PathVariable String id) {
        ReportId report = Reports.id(id);
        Triage.Likeness likeness = triage.alike(report, person, MOST + 1);
        String narrative = narrative(likeness.content());
        return Page.of(
                "reports/triage/copies",
                new CopiesPage(
                        desks.frame(person, "Near copies", TriageDesks.QUEUE),
                        report.reference(),
                        Reports.href(report),
                        narrative,
                        likeness.copies().stream()
                                .limit(MOST)
                                .map(copy -> copy(narrative, copy, person))
                                .toList(),
                        likeness.copies().size() > MOST));
    }

    @PostMapping("/desk/reports/{id}/apart")
    View apart(Person person, @PathVariable String id) {
        ReportId report = Reports.id(id);
        triage.unfold(report, person);
        return SeeOther.at(Reports.hrefAfter(report, "apart"));
    }

    private CopiesPage.Copy copy(String narrative, Triage.Alike copy, Person person) {
        ReportId report = copy.card().report();
        return new CopiesPage.Copy(
                report.reference(),
                Reports.href(report),
                "Received " + names.moment(copy.card().acceptedAt()) + ". Came by: "
                        + names.answer("channel", copy.card().channel().code()) + ".",
                WordDiff.of(narrative, narrative(copy.content())).stream()
                        .map(piece -> new CopiesPage.Piece(piece.text(), piece.fresh()))
                        .toList(),
                triage.mayAct(copy.card(), person, Right.GRADE_REPORT) ? Reports.href(report) + "/apart" : "");
    }

    private static String narrative(OpenedReport report) {
        return report.content().answers().value("what").orElse("");
    }
}
