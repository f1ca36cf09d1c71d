package org.heed.campaigns.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.heed.ground.words.Week;
import org.junit.jupiter.api.Test;

class PlanTest {
    private final Intent intent = Examples.intent("made-up");

    @Test
    void theTextOfAPlanIsOneLineAValueSoThatItsHashCanBeCheckedElsewhere() {
        assertThat(PlanText.of(intent)).isEqualTo("""
                heed-plan-1
                campaign: made-up
                name: A made-up campaign
                brand: ACT
                strapline: A made-up line
                aim: More useful reports\\nthan before
                audience: Everybody, \\\\ and others
                launch: 2026-03-04
                first-week: 2026-03-06
                weeks: 8
                flight: CINEMA 2026-03-06 8
                flight: SOCIAL 2026-02-27 9
                exposed: eastern london north-west wales
                comparison: north-east south-west
                primary: REPORTS
                history-weeks: 52
                level: 0.95
                seed: 20260306
                forced-in: london
                forced-out:\s
                """);
    }

    @Test
    void theHashOfTheSamePlanIsTheSameForEver() {
        assertThat(PlanText.hash(PlanText.of(intent)))
                .isEqualTo("a4fb2829db1ebc49e6dc3d6f3ae5e305a3341a12068036810592075ebf871643");
    }

    @Test
    void everyOtherDecisionHasAnotherHash() {
        MeasurementDesign design = intent.design();
        MeasurementDesign otherSeed = MeasurementDesign.of(design.primary(), 52, 0.95, 1);
        Intent other = new Intent(intent.id(), intent.brief(), intent.timetable(), intent.arms(), otherSeed);
        assertThat(PlanText.hash(PlanText.of(other))).isNotEqualTo(PlanText.hash(PlanText.of(intent)));
    }

    @Test
    void aRunCountsItsWeeksFromFridayToThursday() {
        Run run = intent.timetable().run();
        assertThat(run.all()).hasSize(8).startsWith(Examples.FIRST).endsWith(Examples.FIRST.plus(7));
        assertThat(run.lastDay()).isEqualTo(LocalDate.of(2026, 4, 30));
        assertThat(run.numberOf(Week.of(LocalDate.of(2026, 3, 12)))).isEqualTo(1);
        assertThat(run.numberOf(Week.of(LocalDate.of(2026, 3, 13)))).isEqualTo(2);
        assertThat(run.numberOf(Week.of(LocalDate.of(2026, 3, 5)))).isZero();
        assertThat(run.holds(run.end())).isFalse();
    }

    @Test
    void aTimetableStartsInTheWeekOfTheLaunchWhenThatComesFirst() {
        assertThat(intent.timetable().whole()).isEqualTo(new Run(Examples.FIRST.plus(-1), 9));
    }

    @Test
    void aFlightOutsideTheTimetableIsRefused() {
        Flight late = new Flight(Medium.RADIO, new Run(Examples.FIRST.plus(7), 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Timetable(
                        intent.timetable().launch(), intent.timetable().run(), List.of(late)))
                .withMessageContaining("between launch and last day");
    }

    @Test
    void aRegionIsExposedOrComparedWithNeverBoth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arms.of(Examples.regions("wales"), Examples.regions("wales")));
    }

    @Test
    void aRegionForcedInMustBeExposed() {
        MeasurementDesign design = intent.design().forced(Examples.regions("north-east"), Examples.regions());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Intent(intent.id(), intent.brief(), intent.timetable(), intent.arms(), design));
    }

    @Test
    void measurementComparesWithTheWeeksJustBeforeTheFirst() {
        Plan plan = new Campaign(intent, Optional.empty(), Campaign.Origin.PERSON).plan();
        assertThat(plan.history()).hasSize(52).endsWith(Examples.FIRST.plus(-1));
        assertThat(plan.measured()).hasSize(8).startsWith(Examples.FIRST);
        assertThat(plan.isFixed()).isFalse();
    }
}
