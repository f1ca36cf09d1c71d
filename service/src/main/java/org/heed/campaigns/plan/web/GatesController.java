package org.heed.campaigns.plan.web;

import static org.heed.campaigns.plan.web.CampaignController.address;

import java.util.List;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.Gate;
import org.heed.campaigns.plan.GateState;
import org.heed.campaigns.plan.Gates;
import org.heed.campaigns.plan.Passing;
import org.heed.ground.access.Person;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.SeeOther;
import org.heed.ground.web.Tag;
import org.heed.ground.web.Tag.Tone;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The gates of a campaign, and the passing of one. */
@Controller
@OnStaffFront
class GatesController {
    private final Gates gates;
    private final CampaignDoor door;

    GatesController(Gates gates, CampaignDoor door) {
        this.gates = gates;
        this.door = door;
    }

    @GetMapping("/campaigns/{id}/gates")
    Page list(@PathVariable String id, @RequestParam(defaultValue = "") String told, Person person) {
        Campaign campaign = door.see(id, person);
        String sentence = told.equals("passed") ? "The gate is passed." : "";
        return page(campaign, person, sentence, FieldErrors.none(), new Tried("", ""));
    }

    @PostMapping("/campaigns/{id}/gates/{code}")
    View pass(
            @PathVariable String id,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> values,
            Person person) {
        Campaign campaign = door.see(id, person);
        String reason = new Typed(values).text(field(code));
        return switch (gates.pass(campaign.id(), code, reason, person)) {
            case Passing.Done done -> SeeOther.at(address(campaign.id()) + "/gates?told=passed");
            case Passing.Refused(String why) ->
                page(campaign, person, "", FieldErrors.of(field(code), why), new Tried(code, reason))
                        .with(HttpStatus.UNPROCESSABLE_CONTENT);
            case Passing.Unknown unknown -> throw new SecretExistence();
        };
    }

    /** The gate that was tried, and the reason that was typed. */
    private record Tried(String code, String reason) {}

    private Page page(Campaign campaign, Person person, String told, FieldErrors errors, Tried tried) {
        List<GatesPage.Line> lines = gates.states(campaign.id()).stream()
                .map(state -> line(state, person, errors, tried))
                .toList();
        return Page.of(
                "campaigns/plan/gates",
                new GatesPage(
                        door.frame(person, "Gates").errors(errors),
                        door.head(campaign, person, GatesPart.TITLE),
                        told,
                        errors,
                        lines,
                        address(campaign.id()) + "/gates"));
    }

    private GatesPage.Line line(GateState state, Person person, FieldErrors errors, Tried tried) {
        Gate gate = state.gate();
        boolean may = state.isOpen() && gate.roles().contains(person.role());
        String reason = tried.code().equals(gate.code()) ? tried.reason() : "";
        return new GatesPage.Line(
                gate.code(),
                gate.name(),
                gate.question(),
                tag(state),
                gate.before().words(),
                gate.rolesInWords(),
                passage(state),
                state.passage().map(GateState.Passage::reason).orElse(""),
                may
                        ? List.of(Field.area(
                                        field(gate.code()), "What you looked at, and why it may pass: " + gate.name())
                                .rows(3)
                                .value(reason)
                                .error(errors))
                        : List.of(),
                state.isOpen() && !may ? "Passed by: " + gate.rolesInWords() + "." : "");
    }

    private static String field(String code) {
        return "reason-" + code;
    }

    static Tag tag(GateState state) {
        if (state.stale()) {
            return Tag.of("Open again", Tone.URGENT);
        }
        return state.isOpen() ? Tag.of("Open", Tone.SOON) : Tag.of("Passed", Tone.DONE);
    }

    private String passage(GateState state) {
        if (state.passage().isEmpty()) {
            return "Nobody has passed it yet.";
        }
        GateState.Passage passage = state.passage().get();
        String who = door.person(passage.by()) + " on " + OasisController.when(passage.at());
        return state.stale() ? "Passed by " + who + "; what it covered has changed since." : "Passed by " + who + ".";
    }
}
