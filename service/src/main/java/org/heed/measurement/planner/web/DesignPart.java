package org.heed.measurement.planner.web;

import java.util.Optional;
import org.heed.campaigns.plan.CampaignPart;
import org.heed.campaigns.plan.Plan;
import org.heed.campaigns.plan.Plans;
import org.heed.campaigns.plan.Schedule;
import org.heed.ground.access.Right;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Tag;
import org.heed.ground.web.Tag.Tone;
import org.heed.ground.words.CampaignId;
import org.springframework.stereotype.Component;

/** What the design says on a campaign's first page. */
@Component
@OnStaffFront
class DesignPart implements CampaignPart {
    static final String TITLE = "Design";

    private final Plans plans;

    DesignPart(Plans plans) {
        this.plans = plans;
    }

    @Override
    public int order() {
        return 2;
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
        return "/campaigns/" + campaign + "/design";
    }

    @Override
    public boolean scores() {
        return true;
    }

    @Override
    public Standing standing(CampaignId campaign) {
        Optional<Plan> plan = plans.find(campaign);
        Schedule schedule = plan.map(known -> known.design().schedule()).orElse(Schedule.entered());
        if (schedule.isDrawn()) {
            return new Standing(
                    schedule.shape().title() + ", drawn by lot from "
                            + schedule.drawn().orElseThrow().possible() + " assignments",
                    Tag.of("Drawn", Tone.DONE));
        }
        boolean fixed = plan.map(Plan::isFixed).orElse(false);
        return fixed
                ? new Standing("One block, regions as entered", Tag.of("Fixed", Tone.QUIET))
                : new Standing(
                        "One block, regions as entered; not compared with others yet", Tag.of("Choose", Tone.GOING));
    }
}
