package org.heed.campaigns.plan;

import java.util.Map;
import java.util.TreeMap;
import org.heed.ground.access.Person;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.CampaignId;
import org.springframework.stereotype.Component;

/** The sample campaign's page and budget: what was announced where it was, everything else plainly made up. */
@Component
@OnStaffFront
final class SampleDepth implements SamplePart {
    private final Oasis oasis;
    private final Budget budget;

    SampleDepth(Oasis oasis, Budget budget) {
        this.oasis = oasis;
        this.budget = budget;
    }

    @Override
    public void load(Campaign campaign, Person person) {
        CampaignId id = campaign.id();
        Oasis.Seen first = new Oasis.Seen(person, 0);
        Map<String, String> objectives = new TreeMap<>();
        objectives.put("metric-1", "Useful reports a week, hotline and online (made up)");
        objectives.put("baseline-1", "127 a week in the twelve months before");
        objectives.put("target-1", "160 a week in the eight weeks");
        objectives.put("by-1", "2019-03-21");
        objectives.put("metric-2", "Share of adults who know how to report (made up)");
        objectives.put("baseline-2", "54% in the survey of autumn 2018");
        objectives.put("target-2", "60%");
        objectives.put("by-2", "2019-04-30");
        oasis.write(id, Oasis.OBJECTIVES, objectives, first);
        Map<String, String> audience = new TreeMap<>();
        audience.put("name-1", "Adults in crowded places");
        audience.put("insight-1", "They see what is out of place and doubt that it matters.");
        audience.put("reach-1", "Cinema, news, forces' own channels");
        audience.put("name-2", "Young people of 16 to 34");
        audience.put("insight-2", "Of those who go to the cinema 44% are of this age; few listen to a force.");
        audience.put("reach-2", "Cinema before films they choose, social media");
        audience.put("hard-2", "yes");
        audience.put("name-3", "People who work in retail, vehicle hire, sport and entertainment");
        audience.put("reach-3", "Partners, briefings");
        oasis.write(id, Oasis.AUDIENCE, audience, first);
        oasis.write(
                id,
                "strategy",
                Map.of(
                        "capability", "Know the signs, and that the form takes a few minutes.",
                        "opportunity", "The address is on the last frame; the form opens on a telephone.",
                        "motivation", "Time cannot be turned back. Reports are read, and names are kept safe.",
                        "easy", "One address, one number, 999 in danger.",
                        "content", "What people saw before attacks that were stopped."),
                first);
        budget.add(
                id,
                new CostLine(
                        Medium.CINEMA, "120 cinemas, 60 seconds, eight weeks (made up)", 1_230_000_00, 1_180_000_00, 0),
                person);
        budget.add(
                id,
                new CostLine(
                        Medium.SOCIAL, "Social content for every force (made up)", 180_000_00, 60_000_00, 45_250_00),
                person);
        budget.add(id, new CostLine(Medium.PARTNERS, "Toolkit (made up)", 20_000_00, 20_000_00, 18_400_00), person);
    }
}
