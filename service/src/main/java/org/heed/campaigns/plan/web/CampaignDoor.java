package org.heed.campaigns.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.CampaignHead;
import org.heed.campaigns.plan.CampaignHeads;
import org.heed.campaigns.plan.Plans;
import org.heed.ground.access.DemoPeople;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.geography.Geography;
import org.heed.ground.geography.RegionEntry;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.words.Region;
import org.springframework.stereotype.Component;

/** What every page of a campaign asks: is there such a campaign, may this person, and what stands around the page. */
@Component
@OnStaffFront
class CampaignDoor {
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Plans plans;
    private final CampaignHeads heads;
    private final Desks desks;
    private final Geography geography;
    private final DemoPeople people;
    private final Clock clock;

    CampaignDoor(Plans plans, CampaignHeads heads, Desks desks, Geography geography, DemoPeople people, Clock clock) {
        this.plans = plans;
        this.heads = heads;
        this.desks = desks;
        this.geography = geography;
        this.people = people;
        this.clock = clock;
    }

    /** The campaign, for somebody who may read it. */
    Campaign see(String id, Person person) {
        return require(id, person, Right.SEE_CAMPAIGN);
    }

    /** The campaign, for somebody who may change it. */
    Campaign plan(String id, Person person) {
        return require(id, person, Right.PLAN_CAMPAIGN);
    }

    private Campaign require(String id, Person person, Right right) {
        desks.require(person, right);
        return CampaignController.read(id).flatMap(plans::campaign).orElseThrow(SecretExistence::new);
    }

    /** Lets those pass who may read campaigns. */
    void requireSight(Person person) {
        desks.require(person, Right.SEE_CAMPAIGN);
    }

    boolean mayPlan(Person person) {
        return desks.may(person, Right.PLAN_CAMPAIGN);
    }

    StaffFrame frame(Person person, String title) {
        return desks.frame(person, title, PlanDesk.SECTION);
    }

    CampaignHead head(Campaign campaign, Person person, String title) {
        return heads.head(campaign, person, title);
    }

    List<RegionEntry> regions() {
        return geography.regions(today());
    }

    String name(Region region) {
        return geography.knows(region) ? geography.region(region).name() : region.code();
    }

    String names(Collection<Region> regions) {
        return regions.stream().map(this::name).collect(Collectors.joining(", "));
    }

    /** A person's name, or their id where nobody of that id is known any more. */
    String person(String id) {
        return people.find(id).map(Person::name).orElse(id);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }
}
