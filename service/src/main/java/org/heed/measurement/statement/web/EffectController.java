package org.heed.measurement.statement.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heed.campaigns.plan.Plan;
import org.heed.campaigns.plan.Plans;
import org.heed.ground.access.Desk;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.web.NavigationEntry;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.Table;
import org.heed.ground.words.CampaignId;
import org.heed.measurement.panel.Measure;
import org.heed.measurement.statement.Statement;
import org.heed.measurement.statement.Statements;
import org.heed.measurement.statement.Words;
import org.heed.uplift.Bound;
import org.heed.uplift.Estimate;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** What campaigns changed, as pages and as JSON. */
@Controller
@OnStaffFront
class EffectController {
    private final Plans plans;
    private final Statements statements;
    private final EffectPages pages;
    private final Desks desks;

    EffectController(Plans plans, Statements statements, EffectPages pages, Desks desks) {
        this.plans = plans;
        this.statements = statements;
        this.pages = pages;
        this.desks = desks;
    }

    @Bean
    static Desk effectDesk() {
        return new Desk(
                NavigationEntry.of("Measurement", "effect", "Effects", "/effect")
                        .key("g e"),
                Right.STATE_EFFECT,
                70);
    }

    @GetMapping("/effect")
    Page effects(Person person) {
        desks.require(person, Right.STATE_EFFECT);
        List<Table.Row> rows = plans.all().stream()
                .map(plan -> Table.Row.of(
                        Table.Cell.link(plan.name(), "/effect/" + plan.id()),
                        Table.Cell.text(Words.day(plan.firstWeek().friday())),
                        Table.Cell.text(Integer.toString(plan.weeks())),
                        Table.Cell.tag(EffectPages.standing(plan)),
                        Table.Cell.text(said(statements.primary(plan)))))
                .toList();
        Table table = Table.of(
                        "Campaigns",
                        List.of(
                                Table.Column.text("Campaign"),
                                Table.Column.text("Starts"),
                                Table.Column.figures("Weeks"),
                                Table.Column.text("Plan"),
                                Table.Column.text("What can be said")),
                        rows)
                .whenEmpty("Campaigns stand here once they are planned. Plan one under Campaigns.");
        return Page.of("measurement/statement/effects", new EffectsPage(frame(person, "Effects"), table));
    }

    @GetMapping("/effect/{id}")
    Page effect(Person person, @PathVariable String id) {
        desks.require(person, Right.STATE_EFFECT);
        Plan plan = find(id);
        return Page.of(
                "measurement/statement/effect",
                pages.page(
                        frame(person, "Effect of " + plan.name()),
                        statements.state(plan, Measure.REPORTS),
                        statements.state(plan, Measure.USEFUL)));
    }

    @GetMapping(path = "/effect/{id}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> json(Person person, @PathVariable String id) {
        desks.require(person, Right.STATE_EFFECT);
        Plan plan = find(id);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("campaign", plan.id().code());
        answer.put("reports", figures(statements.state(plan, Measure.REPORTS)));
        answer.put("useful", figures(statements.state(plan, Measure.USEFUL)));
        return answer;
    }

    private static Map<String, Object> figures(Statement statement) {
        Map<String, Object> figures = new LinkedHashMap<>();
        switch (statement) {
            case Statement.Stated stated -> {
                figures.put("verdict", stated.effect().verdict());
                figures.put("standing", stated.standing());
                figures.put("rate_ratio", estimate(stated.effect().rateRatio()));
                figures.put("extra_per_week", estimate(stated.effect().extraPerPeriod()));
                figures.put("p", stated.effect().p());
                figures.put("smallest_p", stated.effect().smallestP());
                figures.put("assignments", stated.effect().assignments());
                figures.put("proof", stated.proof());
            }
            case Statement.NotYet notYet -> figures.put("not_yet", notYet.why());
            case Statement.NotMeasurable never -> figures.put("not_measurable", never.why());
        }
        return figures;
    }

    private static Map<String, Object> estimate(Estimate estimate) {
        Map<String, Object> ends = new LinkedHashMap<>();
        ends.put("estimate", estimate.value());
        ends.put("level", estimate.interval().level());
        ends.put("lower", end(estimate.interval().lower()));
        ends.put("upper", end(estimate.interval().upper()));
        return ends;
    }

    private static Object end(Bound bound) {
        return switch (bound) {
            case Bound.At(double value) -> value;
            case Bound.Unbounded none -> "unbounded";
        };
    }

    private static String said(Statement statement) {
        return switch (statement) {
            case Statement.Stated stated -> Words.headline(stated);
            case Statement.NotYet notYet -> "Not yet. " + notYet.why();
            case Statement.NotMeasurable never -> "Cannot be measured: every region saw it.";
        };
    }

    private Plan find(String id) {
        try {
            return plans.find(CampaignId.of(id)).orElseThrow(SecretExistence::new);
        } catch (IllegalArgumentException noId) {
            throw new SecretExistence();
        }
    }

    private org.heed.ground.web.StaffFrame frame(Person person, String title) {
        return desks.frame(person, title, "effect");
    }
}
