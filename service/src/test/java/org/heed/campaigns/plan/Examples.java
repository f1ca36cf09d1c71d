package org.heed.campaigns.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.ground.access.Person;
import org.heed.ground.access.Role;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Region;
import org.heed.ground.words.Week;

/** A made-up campaign to test with: four regions see it, two are compared with, eight weeks from 6 March 2026. */
final class Examples {
    static final Person MANAGER = new Person("demo-manager", "Marcus Trial", Role.CAMPAIGN_MANAGER, Set.of());
    static final Week FIRST = new Week(LocalDate.of(2026, 3, 6));

    private Examples() {}

    static Intent intent(String id) {
        Run run = new Run(FIRST, 8);
        return new Intent(
                CampaignId.of(id),
                new Brief(
                        "A made-up campaign",
                        "ACT",
                        "A made-up line",
                        "More useful reports\nthan before",
                        "Everybody, \\ and others"),
                new Timetable(
                        LocalDate.of(2026, 3, 4),
                        run,
                        List.of(new Flight(Medium.CINEMA, run), new Flight(Medium.SOCIAL, new Run(FIRST.plus(-1), 9)))),
                Arms.of(regions("north-west", "wales", "eastern", "london"), regions("south-west", "north-east")),
                MeasurementDesign.of(Metric.REPORTS, 52, 0.95, 20260306).forced(regions("london"), regions()));
    }

    static Set<Region> regions(String... codes) {
        return Stream.of(codes).map(Region::of).collect(Collectors.toSet());
    }
}
