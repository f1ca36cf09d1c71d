package org.heed.campaigns.plan.web;

import org.heed.campaigns.plan.CampaignPart;
import org.heed.campaigns.plan.Oasis;
import org.heed.campaigns.plan.OasisQuestions;
import org.heed.ground.access.Right;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Tag;
import org.heed.ground.web.Tag.Tone;
import org.heed.ground.words.CampaignId;
import org.springframework.stereotype.Component;

/** What the campaign's own page says on its first page. */
@Component
@OnStaffFront
class OasisPart implements CampaignPart {
    static final String TITLE = "On one page";

    private final Oasis oasis;
    private final OasisQuestions questions = OasisQuestions.shipped();

    OasisPart(Oasis oasis) {
        this.oasis = oasis;
    }

    @Override
    public int order() {
        return 1;
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
        return "/campaigns/" + campaign + "/oasis";
    }

    @Override
    public Standing standing(CampaignId campaign) {
        Completeness whole = Completeness.of(oasis, questions, campaign);
        return new Standing(
                "Objectives, audience, strategy, implementation, scoring: " + whole.answered() + " of " + whole.wanted()
                        + " answers",
                whole.isWhole()
                        ? Tag.of("Whole", Tone.DONE)
                        : whole.answered() == 0 ? Tag.of("To do", Tone.GOING) : Tag.of("Begun", Tone.SOON));
    }
}
