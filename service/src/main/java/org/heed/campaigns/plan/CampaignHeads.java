package org.heed.campaigns.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.heed.campaigns.plan.Campaign.Origin;
import org.heed.campaigns.plan.CampaignHead.Way;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.CampaignId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the ways between the pages of a campaign together from what each room tells. */
@Component
@OnStaffFront
public final class CampaignHeads {
    private static final String OVERVIEW = "Overview";

    private final Desks desks;
    private final ObjectProvider<CampaignPart> parts;

    public CampaignHeads(Desks desks, ObjectProvider<CampaignPart> parts) {
        this.desks = desks;
        this.parts = parts;
    }

    /** The head of the page that a person sees under a title, such as "Coverage". */
    public CampaignHead head(Campaign campaign, Person person, String title) {
        List<Way> ways = new ArrayList<>();
        if (desks.may(person, Right.SEE_CAMPAIGN)) {
            ways.add(new Way(OVERVIEW, overview(campaign.id()), title.equals(OVERVIEW)));
        }
        for (CampaignPart part : parts(person)) {
            ways.add(new Way(part.title(), part.href(campaign.id()), title.equals(part.title())));
        }
        return new CampaignHead(
                campaign.name(),
                campaign.intent().brief().strapline(),
                campaign.origin() == Origin.SAMPLE ? "Sample: cinemas and figures are made up" : "",
                ways);
    }

    /** The parts that a person may see, in order. */
    public List<CampaignPart> parts(Person person) {
        return parts.stream()
                .filter(part -> desks.may(person, part.right()))
                .sorted(Comparator.comparingInt(CampaignPart::order))
                .toList();
    }

    static String overview(CampaignId id) {
        return "/campaigns/" + id;
    }
}
