package org.heed.campaigns.plan.web;

import java.util.List;
import org.heed.campaigns.plan.CampaignPart;
import org.heed.campaigns.plan.Flight;
import org.heed.campaigns.plan.Hold;
import org.heed.campaigns.plan.Holds;
import org.heed.campaigns.plan.Plans;
import org.heed.ground.access.Right;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Tag;
import org.heed.ground.web.Tag.Tone;
import org.heed.ground.words.CampaignId;
import org.springframework.stereotype.Component;

/** What the flights say on a campaign's first page. */
@Component
@OnStaffFront
class FlightsPart implements CampaignPart {
    static final String TITLE = "Flights";

    private final Plans plans;
    private final Holds holds;

    FlightsPart(Plans plans, Holds holds) {
        this.plans = plans;
        this.holds = holds;
    }

    @Override
    public int order() {
        return 3;
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
        return "/campaigns/" + campaign + "/flights";
    }

    @Override
    public Standing standing(CampaignId campaign) {
        List<Flight> flights = plans.campaign(campaign)
                .map(known -> known.intent().timetable().flights())
                .orElse(List.of());
        if (flights.isEmpty()) {
            return new Standing("No flight is planned yet", Tag.of("To do", Tone.GOING));
        }
        String sentence = flights.size() == 1
                ? "1 flight"
                : flights.size() + " flights in "
                        + flights.stream().map(Flight::medium).distinct().count() + " media";
        List<Hold> all = holds.of(campaign);
        if (all.stream().anyMatch(hold -> hold.decided().isEmpty())) {
            return new Standing(sentence + "; one may have to wait", Tag.of("Decide", Tone.URGENT));
        }
        return all.stream().anyMatch(Hold::holds)
                ? new Standing(sentence + "; one waits, as decided", Tag.of("On hold", Tone.SOON))
                : new Standing(sentence, Tag.of("Planned", Tone.DONE));
    }
}
