package org.heed.campaigns.plan.web;

import java.util.List;
import org.heed.campaigns.plan.CampaignPart;
import org.heed.campaigns.plan.GateState;
import org.heed.campaigns.plan.Gates;
import org.heed.ground.access.Right;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Tag;
import org.heed.ground.web.Tag.Tone;
import org.heed.ground.words.CampaignId;
import org.springframework.stereotype.Component;

/** What the gates say on a campaign's first page. */
@Component
@OnStaffFront
class GatesPart implements CampaignPart {
    static final String TITLE = "Gates";

    private final Gates gates;

    GatesPart(Gates gates) {
        this.gates = gates;
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public Right right() {
        return Right.SEE_CAMPAIGN;
    }

    @Override
    public String href(CampaignId campaign) {
        return "/campaigns/" + campaign + "/gates";
    }

    @Override
    public Standing standing(CampaignId campaign) {
        List<GateState> states = gates.states(campaign);
        List<GateState> open = states.stream().filter(GateState::isOpen).toList();
        if (open.isEmpty()) {
            return new Standing("All " + states.size() + " are passed", Tag.of("Passed", Tone.DONE));
        }
        GateState next = open.getFirst();
        return new Standing(
                (states.size() - open.size()) + " of " + states.size() + " passed; next: "
                        + next.gate().name() + ", before "
                        + next.gate().before().words(),
                Tag.of(open.size() + " open", open.stream().anyMatch(GateState::stale) ? Tone.URGENT : Tone.SOON));
    }
}
