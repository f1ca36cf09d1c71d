package org.heed.campaigns.partners;

import org.heed.campaigns.plan.CampaignPart;
import org.heed.ground.access.Right;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Tag;
import org.heed.ground.web.Tag.Tone;
import org.heed.ground.words.CampaignId;
import org.springframework.stereotype.Component;

/** What partners say on a campaign's first page. */
@Component
@OnStaffFront
final class PartnersPart implements CampaignPart {
    private final PartnerCounts counts;

    PartnersPart(PartnerCounts counts) {
        this.counts = counts;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String title() {
        return "Partners";
    }

    @Override
    public Right right() {
        return Right.KEEP_PARTNERS;
    }

    @Override
    public String href(CampaignId campaign) {
        return "/campaigns/" + campaign + "/partners";
    }

    @Override
    public Standing standing(CampaignId campaign) {
        PartnerFigures figures = counts.of(campaign);
        if (figures.invited() == 0) {
            return new Standing("No organisation is invited yet", Tag.of("To do", Tone.GOING));
        }
        String sentence = figures.taken() + " of " + figures.invited() + " invited organisations took the kit, "
                + figures.shared() + " shared it";
        return new Standing(
                sentence,
                figures.taken() == figures.invited()
                        ? Tag.of("All took it", Tone.DONE)
                        : Tag.of(figures.invited() - figures.taken() + " to come", Tone.GOING));
    }
}
