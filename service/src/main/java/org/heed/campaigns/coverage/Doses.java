package org.heed.campaigns.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import org.heed.campaigns.plan.Plans;
import org.heed.ground.geography.Geography;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Force;
import org.heed.ground.words.Region;
import org.heed.ground.words.Week;
import org.springframework.stereotype.Component;

/** How much of a campaign each area met, week by week, for those who measure its effect. */
@Component
@OnStaffFront
public final class Doses {
    private final Coverage coverage;
    private final Plans plans;
    private final Geography geography;

    public Doses(Coverage coverage, Plans plans, Geography geography) {
        this.coverage = coverage;
        this.plans = plans;
        this.geography = geography;
    }

    /** By force and week, in that order; nothing where nothing was shown or delivered. */
    public List<Dose<Force>> byForce(CampaignId campaign) {
        return doses(coverage.siteWeeks(campaign), week -> Optional.of(week.force()));
    }

    /** By region and week, in that order, by the regions of the campaign's first day. */
    public List<Dose<Region>> byRegion(CampaignId campaign) {
        Optional<LocalDate> day =
                plans.campaign(campaign).map(one -> one.run().first().friday());
        return day.map(first -> doses(coverage.siteWeeks(campaign), week -> geography.regionOf(week.force(), first)))
                .orElse(List.of());
    }

    /** Sums cinemas into areas; cinemas without an area are left out. */
    static <A extends Comparable<A>> List<Dose<A>> doses(List<SiteWeek> weeks, Function<SiteWeek, Optional<A>> area) {
        Map<A, Map<Week, List<SiteWeek>>> sorted = new TreeMap<>();
        for (SiteWeek week : weeks) {
            area.apply(week)
                    .ifPresent(found -> sorted.computeIfAbsent(found, key -> new TreeMap<>())
                            .computeIfAbsent(week.week(), key -> new ArrayList<>())
                            .add(week));
        }
        List<Dose<A>> doses = new ArrayList<>();
        sorted.forEach((found, byWeek) -> byWeek.forEach((week, sites) -> doses.add(dose(found, week, sites))));
        return doses;
    }

    private static <A> Dose<A> dose(A area, Week week, List<SiteWeek> sites) {
        List<SiteWeek> counted =
                sites.stream().filter(one -> one.delivered().isPresent()).toList();
        long delivered =
                counted.stream().mapToLong(one -> one.delivered().getAsInt()).sum();
        return new Dose<>(
                area,
                week,
                sites.stream().mapToLong(SiteWeek::planned).sum(),
                counted.isEmpty() ? OptionalLong.empty() : OptionalLong.of(delivered),
                sites.stream().mapToLong(SiteWeek::admissions).sum(),
                sites.size(),
                counted.size());
    }
}
