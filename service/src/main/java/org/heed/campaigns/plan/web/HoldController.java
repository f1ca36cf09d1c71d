package org.heed.campaigns.plan.web;

import static org.heed.campaigns.plan.web.CampaignController.address;

import java.util.List;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.Hold;
import org.heed.campaigns.plan.Holds;
import org.heed.ground.access.Person;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.web.Choice;
import org.heed.ground.web.Field;
import org.heed.ground.web.Field.Arrangement;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where a manager decides about a flight that was proposed to wait. */
@Controller
@OnStaffFront
class HoldController {
    private final Holds holds;
    private final CampaignDoor door;

    HoldController(Holds holds, CampaignDoor door) {
        this.holds = holds;
        this.door = door;
    }

    @GetMapping("/campaigns/{id}/holds/{hold}")
    View ask(@PathVariable String id, @PathVariable long hold, Person person) {
        Campaign campaign = door.plan(id, person);
        Hold proposed = find(campaign, hold);
        return proposed.decided().isPresent()
                ? SeeOther.at(address(campaign.id()))
                : page(campaign, proposed, person, "", "", FieldErrors.none());
    }

    @PostMapping("/campaigns/{id}/holds/{hold}")
    View decide(
            @PathVariable String id,
            @PathVariable long hold,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String reason,
            Person person) {
        Campaign campaign = door.plan(id, person);
        Hold proposed = find(campaign, hold);
        FieldErrors errors = FieldErrors.none();
        boolean known = List.of(Hold.Choice.values()).stream()
                .anyMatch(one -> one.name().equals(choice));
        if (!known) {
            errors = errors.with("choice", "Choose whether the flight waits");
        }
        if (reason.isBlank() || reason.length() > 2_000) {
            errors = errors.with("reason", "Write why, in 2,000 characters or fewer");
        }
        if (!errors.isEmpty()) {
            return page(campaign, proposed, person, choice, reason, errors).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!holds.decide(campaign.id(), hold, Hold.Choice.valueOf(choice), reason.strip(), person)) {
            return page(
                            campaign,
                            proposed,
                            person,
                            choice,
                            reason,
                            FieldErrors.of("choice", "Somebody decided about this flight in the meantime."))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return SeeOther.at(address(campaign.id()) + "?told=decided");
    }

    private Hold find(Campaign campaign, long id) {
        return holds.of(campaign.id()).stream()
                .filter(hold -> hold.id() == id)
                .findFirst()
                .orElseThrow(SecretExistence::new);
    }

    private Page page(Campaign campaign, Hold hold, Person person, String choice, String reason, FieldErrors errors) {
        String title = "Does the next flight wait?";
        List<Field> fields = List.of(
                Field.radios(
                                "choice",
                                hold.medium().title() + " from "
                                        + PlanForm.DAY.format(hold.run().first().friday()),
                                List.of(
                                        Choice.of(Hold.Choice.HOLD.name(), Hold.Choice.HOLD.title())
                                                .hint("Until desks look at reports in time again"),
                                        Choice.of(Hold.Choice.GO_ON.name(), Hold.Choice.GO_ON.title())
                                                .hint("What comes in more can be read")))
                        .arranged(Arrangement.SMALL)
                        .value(choice)
                        .error(errors),
                Field.area("reason", "Why")
                        .hint("Kept with the campaign")
                        .rows(3)
                        .value(reason)
                        .error(errors));
        return Page.of(
                "campaigns/plan/form",
                new FormPage(
                        door.frame(person, title).errors(errors),
                        door.head(campaign, person, FlightsPart.TITLE),
                        title,
                        List.of(hold.because()),
                        errors,
                        address(campaign.id()) + "/holds/" + hold.id(),
                        List.of(new FormPage.Group("", fields)),
                        List.of(),
                        "Decide",
                        address(campaign.id())));
    }
}
