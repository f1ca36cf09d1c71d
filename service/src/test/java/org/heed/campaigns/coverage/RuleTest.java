package org.heed.campaigns.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.heed.campaigns.plan.Arms;
import org.heed.campaigns.plan.Run;
import org.heed.ground.geography.ForceEntry;
import org.heed.ground.geography.Geography;
import org.heed.ground.words.Force;
import org.heed.ground.words.Region;
import org.heed.ground.words.Week;
import org.junit.jupiter.api.Test;

class RuleTest {
    private static final List<ForceEntry> FORCES = new Geography().forces(LocalDate.of(2026, 3, 6));
    private static final Arms ARMS = Arms.of(Set.of(Region.of("wales")), Set.of(Region.of("south-west")));

    @Test
    void aForceWithoutAShowingIsUncoveredWhereItsRegionIsMeantToSeeTheCampaign() {
        assertThat(Rule.uncovered(FORCES, ARMS, Set.of(Force.of("south-wales"))))
                .containsExactly(Force.of("dyfed-powys"), Force.of("gwent"), Force.of("north-wales"));
    }

    @Test
    void forcesOfRegionsThatAreComparedWithOrTakeNoPartAreNeverUncovered() {
        assertThat(Rule.uncovered(FORCES, ARMS, Set.of()))
                .hasSize(4)
                .doesNotContain(Force.of("dorset"), Force.of("kent"), Force.of("btp"), Force.of("national-desk"));
    }

    @Test
    void aRegionMeantToSeeItWithoutAnyShowingIsNamed() {
        assertThat(Rule.regionsWithout(FORCES, ARMS, Set.of(Force.of("dorset"))))
                .containsExactly(Region.of("wales"));
        assertThat(Rule.regionsWithout(FORCES, ARMS, Set.of(Force.of("gwent")))).isEmpty();
    }

    @Test
    void aShowingInARegionThatIsComparedWithSpoilsIt() {
        assertThat(Rule.spoilt(FORCES, ARMS, Set.of(Force.of("dorset"), Force.of("kent"))))
                .containsExactly(Region.of("south-west"));
    }

    @Test
    void aCinemaCountsItsPeopleOnceAWeekHoweverManyFilmsItShowsTheCampaignWith() {
        Week first = new Week(LocalDate.of(2026, 3, 6));
        Site site = new Site("Sample 1", "x", "", "CF10 9ZZ", "Cardiff", 8);
        Booking one = new Booking(site, Force.of("south-wales"), "town", "A", new Run(first, 2), Terms.of(60), 1_000);
        Booking two =
                new Booking(site, Force.of("south-wales"), "town", "B", new Run(first.plus(1), 3), Terms.of(60), 1_200);
        List<KeptBooking> kept = List.of(new KeptBooking(1, 1, one), new KeptBooking(2, 1, two));
        assertThat(Coverage.weeks(SiteWeeks.of(kept, List.of(), new Run(first, 3), List.of(), new Market())))
                .containsExactly(
                        new ForceWeek(Force.of("south-wales"), first, 1, 1, 1_000),
                        new ForceWeek(Force.of("south-wales"), first.plus(1), 1, 2, 1_200),
                        new ForceWeek(Force.of("south-wales"), first.plus(2), 1, 1, 1_200));
    }
}
