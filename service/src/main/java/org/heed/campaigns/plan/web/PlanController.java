package org.heed.campaigns.plan.web;

import static org.heed.campaigns.plan.web.CampaignController.address;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.Creation;
import org.heed.campaigns.plan.Intent;
import org.heed.campaigns.plan.Plans;
import org.heed.campaigns.plan.Revision;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.geography.Geography;
import org.heed.ground.geography.RegionEntry;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.StaffFrame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The planning form, for a new campaign and for one whose plan is not frozen. */
@Controller
@OnStaffFront
class PlanController {
    private final Plans plans;
    private final Geography geography;
    private final Desks desks;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PlanController(Plans plans, Geography geography, Desks desks, Clock clock) {
        this.plans = plans;
        this.geography = geography;
        this.desks = desks;
        this.clock = clock;
    }

    @GetMapping("/campaigns/new")
    Page ask(Person person) {
        desks.require(person, Right.PLAN_CAMPAIGN);
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        values.set("brand", "ACT: Action Counters Terrorism");
        values.set("weeks", "8");
        values.set("history", "52");
        values.set("metric", "REPORTS");
        values.set("level", "95");
        return page(new PlanForm(values, regions()), values, newFrame(person), "/campaigns/new");
    }

    @PostMapping("/campaigns/new")
    View create(@RequestParam MultiValueMap<String, String> values, Person person) {
        desks.require(person, Right.PLAN_CAMPAIGN);
        PlanForm form = new PlanForm(values, regions());
        Optional<Intent> intent = form.read(Optional.empty(), random.nextLong());
        if (intent.isEmpty()) {
            return page(form, values, newFrame(person), "/campaigns/new").with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (plans.create(intent.get(), person)) {
            case Creation.Created created -> redirect(address(created.id()) + "?told=created");
            case Creation.IdTaken taken -> {
                form.refuse("name", "There is a campaign of that name already. Add a year or a place to it.");
                yield page(form, values, newFrame(person), "/campaigns/new").with(HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    @GetMapping("/campaigns/{id}/edit")
    View open(@PathVariable String id, Person person) {
        Campaign campaign = require(id, person);
        if (campaign.fixed().isPresent()) {
            return redirect(address(campaign.id()));
        }
        MultiValueMap<String, String> values = PlanForm.values(campaign.intent());
        return page(new PlanForm(values, regions()), values, editFrame(person), address(campaign.id()) + "/edit");
    }

    @PostMapping("/campaigns/{id}/edit")
    View revise(@PathVariable String id, @RequestParam MultiValueMap<String, String> values, Person person) {
        Campaign campaign = require(id, person);
        String action = address(campaign.id()) + "/edit";
        PlanForm form = new PlanForm(values, regions());
        Optional<Intent> intent = form.read(
                        Optional.of(campaign.id()), campaign.intent().design().seed())
                .map(read -> Keeping.what(campaign.intent(), read));
        if (intent.isEmpty()) {
            return page(form, values, editFrame(person), action).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean drawn = campaign.intent().design().schedule().isDrawn();
        String told = drawn && !intent.get().design().schedule().isDrawn() ? "redraw" : "changed";
        return switch (plans.revise(intent.get(), person)) {
            case Revision.Revised revised -> redirect(address(campaign.id()) + "?told=" + told);
            case Revision.AlreadyFixed fixed -> {
                form.refuse("name", "The plan was fixed in the meantime and can no longer be changed.");
                yield page(form, values, editFrame(person), action).with(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Revision.Unknown unknown -> throw new SecretExistence();
        };
    }

    private Page page(PlanForm form, MultiValueMap<String, String> values, StaffFrame frame, String action) {
        return Page.of("campaigns/plan/planForm", PlanFormPage.of(frame, action, form, new Typed(values), regions()));
    }

    private StaffFrame newFrame(Person person) {
        return desks.frame(person, "Plan a campaign", PlanDesk.SECTION);
    }

    private StaffFrame editFrame(Person person) {
        return desks.frame(person, "Change the plan", PlanDesk.SECTION);
    }

    private Campaign require(String id, Person person) {
        desks.require(person, Right.PLAN_CAMPAIGN);
        return CampaignController.read(id).flatMap(plans::campaign).orElseThrow(SecretExistence::new);
    }

    private List<RegionEntry> regions() {
        return geography.regions(LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")));
    }

    private static View redirect(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
