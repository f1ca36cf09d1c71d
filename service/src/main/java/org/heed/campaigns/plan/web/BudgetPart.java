package org.heed.campaigns.plan.web;

import org.heed.campaigns.plan.Budget;
import org.heed.campaigns.plan.CampaignPart;
import org.heed.ground.access.Right;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Tag;
import org.heed.ground.web.Tag.Tone;
import org.heed.ground.words.CampaignId;
import org.springframework.stereotype.Component;

/** What the budget says on a campaign's first page. */
@Component
@OnStaffFront
class BudgetPart implements CampaignPart {
    static final String TITLE = "Budget";

    private final Budget budget;

    BudgetPart(Budget budget) {
        this.budget = budget;
    }

    @Override
    public int order() {
        return 4;
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
        return "/campaigns/" + campaign + "/budget";
    }

    @Override
    public Standing standing(CampaignId campaign) {
        Budget.Sum sum = budget.sum(campaign);
        if (sum.planned() == 0 && sum.committed() == 0 && sum.spent() == 0) {
            return new Standing("No cost is planned yet", Tag.of("To do", Tone.GOING));
        }
        String sentence = Money.pounds(sum.planned()) + " planned, " + Money.pounds(sum.committed()) + " committed, "
                + Money.pounds(sum.spent()) + " spent";
        return new Standing(
                sentence, sum.left() < 0 ? Tag.of("Over the plan", Tone.URGENT) : Tag.of("Within", Tone.DONE));
    }
}
