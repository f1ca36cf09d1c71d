package org.heed.campaigns.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.heed.campaigns.coverage.Picture.Residents;
import org.heed.campaigns.plan.Arms;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.Plans;
import org.heed.campaigns.plan.Run;
import org.heed.ground.geography.ForceEntry;
import org.heed.ground.geography.Geography;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Force;
import org.heed.ground.words.Week;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says what a campaign reaches: by force and by week, and what it misses. */
@Component
@OnStaffFront
public final class Coverage {
    private final BookingRows rows;
    private final Plans plans;
    private final Geography geography;

    public Coverage(JdbcClient database, Plans plans, Geography geography) {
        this.rows = new BookingRows(database);
        this.plans = plans;
        this.geography = geography;
    }

    /** By force and week, in that order, what was showing in the weeks of the campaign; nothing where nothing was. */
    public List<ForceWeek> byForce(CampaignId id) {
        return plans.campaign(id)
                .map(campaign -> weeks(rows.standing(id), campaign.run()))
                .orElse(List.of());
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
        SortedSet<Force> shown = new TreeSet<>();
        List<ForceWeek> weeks = weeks(bookings, campaign.run());
        weeks.forEach(week -> shown.add(week.force()));
        SortedSet<Force> meant = Rule.meant(forces, arms);
        SortedSet<Force> uncovered = Rule.uncovered(forces, arms, shown);
        long all = residents(forces, meant);
        return new Picture(
                bookings,
                weeks,
                meant,
                uncovered,
                Rule.regionsWithout(forces, arms, shown),
                Rule.spoilt(forces, arms, shown),
                new Residents(all - residents(forces, uncovered), all));
    }

    private static long residents(List<ForceEntry> forces, Collection<Force> among) {
        return forces.stream()
                .filter(entry -> among.contains(entry.force()))
                .mapToLong(entry -> entry.population().orElse(0))
                .sum();
    }

    /** Each cinema's admissions count once a week, however many films it shows the campaign with. */
    static List<ForceWeek> weeks(List<KeptBooking> bookings, Run run) {
        Map<Force, Map<Week, Map<String, Integer>>> admissions = new TreeMap<>();
        Map<Force, Map<Week, Integer>> showings = new HashMap<>();
        for (KeptBooking kept : bookings) {
            Booking booking = kept.booking();
            for (Week week : booking.run().all()) {
                if (run.holds(week)) {
                    admissions
                            .computeIfAbsent(booking.force(), force -> new TreeMap<>())
                            .computeIfAbsent(week, one -> new HashMap<>())
                            .merge(booking.site().key(), booking.weeklyAdmissions(), Math::max);
                    showings.computeIfAbsent(booking.force(), force -> new HashMap<>())
                            .merge(week, 1, Integer::sum);
                }
            }
        }
        List<ForceWeek> weeks = new ArrayList<>();
        admissions.forEach((force, byWeek) -> byWeek.forEach((week, bySite) -> weeks.add(new ForceWeek(
                force,
                week,
                bySite.size(),
                showings.getOrDefault(force, Map.of()).getOrDefault(week, 0),
                bySite.values().stream().mapToInt(Integer::intValue).sum()))));
        return weeks;
    }
}
