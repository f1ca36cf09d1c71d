package org.heed.campaigns.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.heed.campaigns.plan.Arms;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.Plans;
import org.heed.ground.geography.ForceEntry;
import org.heed.ground.geography.Geography;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Force;
import org.heed.ground.words.Region;
import org.heed.ground.words.Week;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says what a campaign reaches: by force and by week, and what it misses. */
@Component
@OnStaffFront
public final class Coverage {
    private final BookingRows rows;
    private final SiteRows sites;
    private final FilmRows films;
    private final Plans plans;
    private final Geography geography;
    private final Market market;
    private final ObjectProvider<ForceContent> content;

    public Coverage(
            JdbcClient database,
            Plans plans,
            Geography geography,
            Market market,
            ObjectProvider<ForceContent> content) {
        this.rows = new BookingRows(database);
        this.sites = new SiteRows(database);
        this.films = new FilmRows(database);
        this.plans = plans;
        this.geography = geography;
        this.market = market;
        this.content = content;
    }

    /** A campaign's coverage in figures; empty for a campaign that is not known. */
    public Optional<CoverageFigures> of(CampaignId id) {
        return plans.campaign(id).map(this::picture).map(Picture::figures);
    }

    /** By force and week, in that order, what was showing in the weeks of the campaign; nothing where nothing was. */
    public List<ForceWeek> byForce(CampaignId id) {
        return weeks(siteWeeks(id));
    }

    /** By force, week and cinema, what was planned and what was delivered in the weeks of the campaign. */
    public List<SiteWeek> siteWeeks(CampaignId id) {
        return plans.campaign(id)
                .map(campaign -> siteWeeks(campaign, rows.standing(id)))
                .orElse(List.of());
    }

    private List<SiteWeek> siteWeeks(Campaign campaign, List<KeptBooking> bookings) {
        return SiteWeeks.of(bookings, sites.delivered(campaign.id()), campaign.run(), films.all(), market);
    }

    /** The forces that are meant to be reached and have no showing; all of them before the first booking. */
    public SortedSet<Force> uncovered(CampaignId id) {
        return plans.campaign(id).map(this::picture).map(Picture::uncovered).orElseGet(TreeSet::new);
    }

    /** All in one. */
    public Picture picture(Campaign campaign) {
        List<KeptBooking> bookings = rows.standing(campaign.id());
        List<ForceEntry> forces = geography.forces(campaign.run().first().friday());
        Arms arms = campaign.intent().arms();
        List<SiteWeek> siteWeeks = siteWeeks(campaign, bookings);
        List<ForceWeek> weeks = weeks(siteWeeks);
        SortedSet<Force> shown = new TreeSet<>();
        weeks.forEach(week -> shown.add(week.force()));
        SortedSet<Force> uncovered = Rule.uncovered(forces, arms, shown);
        Map<Force, ForceContent.Task> tasks = new HashMap<>();
        content.forEach(room -> tasks.putAll(room.of(campaign.id())));
        return new Picture(
                bookings,
                siteWeeks,
                weeks,
                Rule.meant(forces, arms),
                uncovered,
                Rule.regionsWithout(forces, arms, shown),
                Rule.spoilt(forces, arms, shown),
                tasks,
                reached(forces, arms, uncovered, tasks));
    }

    private static SortedMap<Region, Reached> reached(
            List<ForceEntry> forces, Arms arms, SortedSet<Force> uncovered, Map<Force, ForceContent.Task> tasks) {
        SortedMap<Region, Reached> reached = new TreeMap<>();
        arms.exposed().forEach(region -> reached.put(region, Reached.NOBODY));
        for (ForceEntry entry : forces) {
            Optional<Region> region = entry.region().filter(reached::containsKey);
            if (region.isPresent()) {
                ForceContent.Task task = tasks.get(entry.force());
                reached.merge(
                        region.get(),
                        residents(entry, uncovered.contains(entry.force()), task != null && task.approved()),
                        Reached::plus);
            }
        }
        return reached;
    }

    private static Reached residents(ForceEntry entry, boolean uncovered, boolean approved) {
        long residents = entry.population().orElse(0);
        if (!uncovered) {
            return new Reached(residents, 0, 0);
        }
        return approved ? new Reached(0, residents, 0) : new Reached(0, 0, residents);
    }

    /** Sums cinemas that show it into forces. */
    static List<ForceWeek> weeks(List<SiteWeek> siteWeeks) {
        Map<Force, Map<Week, List<SiteWeek>>> sorted = new TreeMap<>();
        siteWeeks.stream()
                .filter(week -> week.showings() > 0)
                .forEach(week -> sorted.computeIfAbsent(week.force(), force -> new TreeMap<>())
                        .computeIfAbsent(week.week(), one -> new ArrayList<>())
                        .add(week));
        List<ForceWeek> weeks = new ArrayList<>();
        sorted.forEach((force, byWeek) -> byWeek.forEach((week, of) -> weeks.add(new ForceWeek(
                force,
                week,
                of.size(),
                of.stream().mapToInt(SiteWeek::showings).sum(),
                of.stream().mapToInt(SiteWeek::planned).sum()))));
        return weeks;
    }
}
