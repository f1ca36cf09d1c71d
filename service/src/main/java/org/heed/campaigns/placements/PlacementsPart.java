package org.heed.campaigns.placements;

import java.util.List;
import org.heed.campaigns.placements.Placement.State;
import org.heed.campaigns.plan.CampaignPart;
import org.heed.ground.access.Right;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Tag;
import org.heed.ground.web.Tag.Tone;
import org.heed.ground.words.CampaignId;
import org.springframework.stereotype.Component;

/** What placements say on a campaign's first page. */
@Component
@OnStaffFront
final class PlacementsPart implements CampaignPart {
    private final Placements placements;

    PlacementsPart(Placements placements) {
        this.placements = placements;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String title() {
        return "Placements";
    }

    @Override
    public Right right() {
        return Right.MAKE_CONTENT;
    }

    @Override
    public String href(CampaignId campaign) {
        return "/campaigns/" + campaign + "/placements";
    }

    @Override
    public Standing standing(CampaignId campaign) {
        List<Placement> all = placements.of(campaign);
        long standing =
                all.stream().filter(each -> each.state() == State.STANDING).count();
        if (standing == 0) {
            return new Standing("No short link is made yet", Tag.of("To do", Tone.GOING));
        }
        return new Standing(
                standing + (standing == 1 ? " short link stands" : " short links stand"), Tag.of("Made", Tone.DONE));
    }
}
