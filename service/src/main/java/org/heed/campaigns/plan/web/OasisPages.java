package org.heed.campaigns.plan.web;

import static org.heed.campaigns.plan.web.CampaignController.address;
import static org.heed.campaigns.plan.web.PlanForm.DAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.heed.campaigns.plan.Audience;
import org.heed.campaigns.plan.Budget;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.CampaignHeads;
import org.heed.campaigns.plan.CampaignPart;
import org.heed.campaigns.plan.Oasis;
import org.heed.campaigns.plan.OasisQuestions;
import org.heed.campaigns.plan.Objective;
import org.heed.campaigns.plan.Written;
import org.heed.ground.access.Person;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.SummaryRow;
import org.heed.ground.web.Task;
import org.springframework.stereotype.Component;

/** Puts a campaign on one page: what was written, and what fills in as work is done. */
@Component
@OnStaffFront
class OasisPages {
    private static final String STRATEGY = "strategy";
    private static final String IMPLEMENTATION = "implementation";
    private static final String SCORING = "scoring";

    private final Oasis oasis;
    private final Budget budget;
    private final CampaignHeads heads;
    private final CampaignDoor door;
    private final OasisQuestions questions = OasisQuestions.shipped();

    OasisPages(Oasis oasis, Budget budget, CampaignHeads heads, CampaignDoor door) {
        this.oasis = oasis;
        this.budget = budget;
        this.heads = heads;
        this.door = door;
    }

    static String title(OasisQuestions questions, String section) {
        return switch (section) {
            case Oasis.OBJECTIVES -> "Objectives";
            case Oasis.AUDIENCE -> "Audience";
            default -> questions.section(section).orElseThrow().title();
        };
    }

    OasisPage page(Campaign campaign, Person person, String told) {
        boolean mayWrite = door.mayPlan(person);
        List<OasisPage.Part> parts = List.of(
                objectives(campaign, mayWrite),
                audience(campaign, mayWrite),
                written(campaign, STRATEGY, mayWrite, List.of()),
                written(campaign, IMPLEMENTATION, mayWrite, filled(campaign, person, IMPLEMENTATION)),
                written(campaign, SCORING, mayWrite, filled(campaign, person, SCORING)));
        Completeness whole = Completeness.of(oasis, questions, campaign.id());
        return new OasisPage(
                door.frame(person, campaign.name() + " on one page"),
                door.head(campaign, person, OasisPart.TITLE),
                told,
                whole.answered(),
                whole.wanted(),
                mayWrite,
                facts(campaign),
                parts);
    }

    private List<SummaryRow> facts(Campaign campaign) {
        Budget.Sum sum = budget.sum(campaign.id());
        return List.of(
                SummaryRow.of("Aim", campaign.intent().brief().aim()),
                SummaryRow.of(
                        "When",
                        "Launch " + DAY.format(campaign.launch()) + ", "
                                + campaign.run().weeks() + " weeks to "
                                + DAY.format(campaign.run().lastDay())),
                SummaryRow.of("Where", door.names(campaign.intent().arms().exposed())),
                SummaryRow.of(
                        "Money",
                        sum.planned() == 0
                                ? "No budget yet"
                                : Money.pounds(sum.planned()) + " planned, " + Money.pounds(sum.committed())
                                        + " committed, " + Money.pounds(sum.spent()) + " spent"));
    }

    private OasisPage.Part objectives(Campaign campaign, boolean mayWrite) {
        List<Objective> objectives = oasis.objectives(campaign.id());
        return part(
                campaign,
                Oasis.OBJECTIVES,
                mayWrite && campaign.fixed().isEmpty(),
                objectives.isEmpty() ? "None yet" : count(objectives.size(), "objective"),
                !objectives.isEmpty(),
                objectives,
                List.of(),
                List.of());
    }

    private OasisPage.Part audience(Campaign campaign, boolean mayWrite) {
        List<Audience> audiences = oasis.audiences(campaign.id());
        boolean named = audiences.stream().anyMatch(Audience::hardToReach);
        String state = audiences.isEmpty()
                ? "None yet"
                : count(audiences.size(), "audience") + (named ? "" : ", none named as hard to reach");
        List<SummaryRow> rows = new ArrayList<>();
        for (Audience audience : audiences) {
            List<String> lines = new ArrayList<>();
            if (!audience.insight().isEmpty()) {
                lines.add(audience.insight());
            }
            if (!audience.reach().isEmpty()) {
                lines.add("Reached by: " + audience.reach());
            }
            if (audience.hardToReach()) {
                lines.add("Hard to reach");
            }
            rows.add(new SummaryRow(audience.name(), lines, List.of()));
        }
        return part(
                campaign,
                Oasis.AUDIENCE,
                mayWrite && campaign.fixed().isEmpty(),
                state,
                !audiences.isEmpty() && named,
                List.of(),
                rows,
                List.of());
    }

    private OasisPage.Part written(Campaign campaign, String section, boolean mayWrite, List<Task> filled) {
        Written written = oasis.written(campaign.id(), section);
        List<SummaryRow> rows = new ArrayList<>();
        int wanted = 0;
        int answered = 0;
        for (OasisQuestions.Question question :
                questions.section(section).orElseThrow().questions()) {
            String answer = written.answer(question.code());
            if (!answer.isEmpty()) {
                rows.add(new SummaryRow(question.label(), answer.lines().toList(), List.of()));
            }
            wanted += question.wanted() ? 1 : 0;
            answered += question.wanted() && !answer.isEmpty() ? 1 : 0;
        }
        return part(
                campaign,
                section,
                mayWrite,
                answered + " of " + wanted + " answers",
                answered == wanted,
                List.of(),
                rows,
                filled);
    }

    private OasisPage.Part part(
            Campaign campaign,
            String section,
            boolean mayWrite,
            String state,
            boolean whole,
            List<Objective> objectives,
            List<SummaryRow> answers,
            List<Task> filled) {
        Written written = oasis.written(campaign.id(), section);
        String title = title(questions, section);
        return new OasisPage.Part(
                section,
                title.substring(0, 1),
                title,
                state,
                whole,
                written.version() == 0
                        ? ""
                        : door.person(written.by()) + ", " + OasisController.when(written.at()) + ", version "
                                + written.version(),
                mayWrite ? address(campaign.id()) + "/oasis/" + section : "",
                objectives,
                answers,
                filled);
    }

    /** What the other rooms say: what measures stands under scoring, everything else under implementation. */
    private List<Task> filled(Campaign campaign, Person person, String section) {
        List<Task> tasks = new ArrayList<>();
        for (CampaignPart part : heads.parts(person)) {
            boolean scores = part.scores();
            if (part.title().equals(OasisPart.TITLE) || scores != section.equals(SCORING)) {
                continue;
            }
            CampaignPart.Standing standing = part.standing(campaign.id());
            tasks.add(Task.of(part.title(), part.href(campaign.id()), standing.state())
                    .hint(standing.sentence()));
        }
        return tasks;
    }

    private static String count(int number, String what) {
        return number == 1 ? "1 " + what : number + " " + what.toLowerCase(Locale.UK) + "s";
    }
}
