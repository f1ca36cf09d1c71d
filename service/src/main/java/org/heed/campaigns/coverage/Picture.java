package org.heed.campaigns.coverage;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import org.heed.ground.words.Force;
import org.heed.ground.words.Region;

/**
 * What a campaign reaches, all in one.
 *
 * @param bookings those that stand
 * @param siteWeeks by force, week and cinema, with what was planned and what was delivered
 * @param weeks by force and week, only where something shows
 * @param meant forces that are meant to be reached
 * @param uncovered those of them without a showing
 * @param regionsWithout regions that are meant to see it and have no showing at all
 * @param spoilt regions that are compared with and have a showing nevertheless
 * @param content of forces that need their own
 * @param reached residents by region that is meant to see it
 */
public record Picture(
        List<KeptBooking> bookings,
        List<SiteWeek> siteWeeks,
        List<ForceWeek> weeks,
        SortedSet<Force> meant,
        SortedSet<Force> uncovered,
        SortedSet<Region> regionsWithout,
        SortedSet<Region> spoilt,
        Map<Force, ForceContent.Task> content,
        SortedMap<Region, Reached> reached) {

    public Picture {
        bookings = List.copyOf(bookings);
        siteWeeks = List.copyOf(siteWeeks);
        weeks = List.copyOf(weeks);
        content = Map.copyOf(content);
    }

    public int covered() {
        return meant.size() - uncovered.size();
    }

    /** Cinemas, each counted once. */
    public long sites() {
        return bookings.stream().map(KeptBooking::site).distinct().count();
    }

    /** People expected over all weeks. */
    public long admissions() {
        return siteWeeks.stream().mapToLong(SiteWeek::planned).sum();
    }

    /** Residents in all regions. */
    public Reached reach() {
        return reached.values().stream().reduce(Reached.NOBODY, Reached::plus);
    }

    CoverageFigures figures() {
        List<SiteWeek> counted =
                siteWeeks.stream().filter(week -> week.delivered().isPresent()).toList();
        long delivered =
                counted.stream().mapToLong(week -> week.delivered().getAsInt()).sum();
        return new CoverageFigures(
                sites(),
                siteWeeks.stream().mapToLong(SiteWeek::showings).sum(),
                admissions(),
                counted.isEmpty() ? OptionalLong.empty() : OptionalLong.of(delivered),
                bookings.stream()
                        .mapToLong(kept -> kept.booking().terms().pence().orElse(0))
                        .sum(),
                reach(),
                new CoverageFigures.Part(covered(), meant.size()),
                new CoverageFigures.Part(reached.size() - regionsWithout.size(), reached.size()));
    }
}
