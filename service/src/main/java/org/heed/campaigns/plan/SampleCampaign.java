package org.heed.campaigns.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.campaigns.plan.Campaign.Origin;
import org.heed.ground.access.Person;
import org.heed.ground.store.Transactions;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Region;
import org.heed.ground.words.Week;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The cinema campaign of 2019 as an example: its dates, weeks and regions as announced, its cinemas and admissions made
 * up. Its plan is never frozen, since it was loaded long after its start.
 */
@Component
@OnStaffFront
public final class SampleCampaign {
    public static final CampaignId ID = CampaignId.of("communities-defeat-terrorism-2019-sample");

    private static final Week FIRST = new Week(LocalDate.of(2019, 1, 25));
    private static final LocalDate LAUNCH = LocalDate.of(2019, 1, 23);
    private static final int WEEKS = 8;
    private static final long SEED = 20190125;
    private static final Set<Region> EVERYWHERE = Stream.of(
                    "london",
                    "south-east",
                    "eastern",
                    "east-midlands",
                    "west-midlands",
                    "north-west",
                    "north-east",
                    "south-west",
                    "wales")
            .map(Region::of)
            .collect(Collectors.toCollection(TreeSet::new));

    private final Transactions transactions;
    private final Plans plans;
    private final ObjectProvider<SamplePart> parts;

    public SampleCampaign(Transactions transactions, Plans plans, ObjectProvider<SamplePart> parts) {
        this.transactions = transactions;
        this.plans = plans;
        this.parts = parts;
    }

    /** Loads it with everything that rooms add to it, all or nothing; a second time changes nothing. */
    public CampaignId load(Person person) {
        return transactions.inOne(() -> {
            Creation creation = plans.create(intent(), Origin.SAMPLE, person);
            if (creation instanceof Creation.Created created) {
                Campaign campaign = plans.campaign(created.id()).orElseThrow();
                parts.stream().forEach(part -> part.load(campaign, person));
            }
            return ID;
        });
    }

    /** True once it is here. */
    public boolean isLoaded() {
        return plans.find(ID).isPresent();
    }

    private static Intent intent() {
        Run run = new Run(FIRST, WEEKS);
        Run fromLaunch = new Run(Week.of(LAUNCH), WEEKS + 1);
        List<Flight> flights = List.of(
                new Flight(Medium.NEWS, new Run(Week.of(LAUNCH), 1)),
                new Flight(Medium.CINEMA, run),
                new Flight(Medium.SOCIAL, fromLaunch),
                new Flight(Medium.PARTNERS, fromLaunch));
        Brief brief = new Brief(
                "Communities Defeat Terrorism 2019 (sample)",
                "ACT: Action Counters Terrorism",
                "Life Has No Rewind Button",
                "More useful reports to the hotline and online in the eight weeks than in the weeks before.",
                "The whole public, young people above all; partners in retail, the vehicle industry, sport and"
                        + " entertainment; police forces and their own staff.");
        return new Intent(
                ID,
                brief,
                new Timetable(LAUNCH, run, flights),
                new Arms(new TreeSet<>(EVERYWHERE), new TreeSet<>()),
                MeasurementDesign.of(Metric.USEFUL, 52, 0.95, SEED).forced(EVERYWHERE, Set.of()));
    }
}
