package org.heed.measurement.scoreboard.web;

import java.util.List;
import org.heed.campaigns.plan.CampaignPart;
import org.heed.campaigns.plan.Plans;
import org.heed.ground.access.Right;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Tag;
import org.heed.ground.web.Tag.Tone;
import org.heed.ground.words.CampaignId;
import org.heed.measurement.scoreboard.Score;
import org.heed.measurement.scoreboard.Scoreboards;
import org.heed.measurement.scoreboard.Stage;
import org.heed.measurement.scoreboard.Surveys;
import org.springframework.stereotype.Component;

/** What the scoreboard says on a campaign's first page. */
@Component
@OnStaffFront
final class ScoreboardPart implements CampaignPart {
    static final String TITLE = "Scoreboard";

    private final Plans plans;
    private final Scoreboards scoreboards;
    private final Surveys surveys;

    ScoreboardPart(Plans plans, Scoreboards scoreboards, Surveys surveys) {
        this.plans = plans;
        this.scoreboards = scoreboards;
        this.surveys = surveys;
    }

    @Override
    public int order() {
        return 90;
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
        return "/campaigns/" + campaign + "/scoreboard";
    }

    @Override
    public Standing standing(CampaignId campaign) {
        List<Score> scores = plans.campaign(campaign).map(scoreboards::of).orElse(List.of());
        long known = scores.stream().map(Score::stage).distinct().count();
        boolean learnt = !surveys.lessons(campaign).isEmpty();
        return new Standing(
                scores.size() + " figures over " + known + " of " + (Stage.values().length - 1) + " stages",
                learnt ? Tag.of("Lessons written", Tone.DONE) : Tag.of("Filling in", Tone.GOING));
    }
}
