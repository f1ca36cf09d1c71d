package org.heed.campaigns.placements;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.heed.ground.words.Force;
import org.heed.ground.words.PlacementCode;

/**
 * What came of a campaign's placements. Visits are of links, never of persons: one person may come twice, and a program
 * that looks a link up may be counted. They are exact: where they leave the program, small ones are left out
 * ({@link org.heed.ground.charts.SmallCounts}).
 *
 * @param placements every placement, withdrawn ones too
 * @param visits those that were counted, by day and code in order
 */
public record PlacementFigures(List<Placement> placements, List<Visits> visits) {

    /** How often a placement's link was followed on a day of Europe/London; 1 or more. */
    public record Visits(PlacementCode code, LocalDate day, long count) {}

    public PlacementFigures {
        placements = List.copyOf(placements);
        visits = List.copyOf(visits);
    }

    public long total() {
        return visits.stream().mapToLong(Visits::count).sum();
    }

    /** By day; days without a visit are not there. */
    public Map<LocalDate, Long> byDay() {
        Map<LocalDate, Long> sums = new TreeMap<>();
        visits.forEach(each -> sums.merge(each.day(), each.count(), Long::sum));
        return sums;
    }

    /** By code; codes without a visit are not there. */
    public Map<PlacementCode, Long> byCode() {
        Map<PlacementCode, Long> sums = new HashMap<>();
        visits.forEach(each -> sums.merge(each.code(), each.count(), Long::sum));
        return sums;
    }

    /** By kind, in the order of the kinds; 0 for a kind that has a placement and no visit. */
    public Map<PlacementKind, Long> byKind() {
        Map<PlacementCode, Long> byCode = byCode();
        Map<PlacementKind, Long> sums = new TreeMap<>();
        placements.forEach(each -> sums.merge(each.about().kind(), byCode.getOrDefault(each.code(), 0L), Long::sum));
        return sums;
    }

    /** By the force in which a placement stands; empty for those that belong to none. */
    public Map<Optional<Force>, Long> byForce() {
        Map<PlacementCode, Long> byCode = byCode();
        Map<Optional<Force>, Long> sums = new HashMap<>();
        placements.forEach(each -> sums.merge(each.about().force(), byCode.getOrDefault(each.code(), 0L), Long::sum));
        return sums;
    }

    /** The visits of one placement alone. */
    public PlacementFigures of(PlacementCode code) {
        return new PlacementFigures(
                placements.stream().filter(each -> each.code().equals(code)).toList(),
                visits.stream().filter(each -> each.code().equals(code)).toList());
    }
}
