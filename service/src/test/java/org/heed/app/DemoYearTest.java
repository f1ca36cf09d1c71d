package org.heed.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.heed.ground.geography.Geography;
import org.heed.ground.words.Channel;
import org.heed.ground.words.Force;
import org.heed.ground.words.Region;
import org.junit.jupiter.api.Test;

class DemoYearTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Geography GEOGRAPHY = new Geography();
    private static final DemoYear.Truth TRUTH = DemoYear.truth();

    /** One town for each force, named after it, so that a report tells its force. */
    private static final Map<Force, List<String>> TOWNS = GEOGRAPHY.forces(LocalDate.of(2017, 6, 1)).stream()
            .collect(Collectors.toMap(
                    force -> force.force(), force -> List.of(force.force().code())));

    private static final List<DemoYear.Made> YEAR = new DemoYear(GEOGRAPHY, TOWNS, TRUTH).make();

    @Test
    void theYearHasThePublishedTotals() {
        assertThat(YEAR).hasSize(30_984);
        assertThat(YEAR.stream().filter(DemoYear.Made::useful)).hasSize(6_600);
    }

    @Test
    void theHotlinesCallsOfTheFirstHalfAreThePublishedOnes() {
        Map<Month, Long> calls = YEAR.stream()
                .filter(made -> made.channel() == Channel.CALL)
                .collect(Collectors.groupingBy(made -> made.at().atZone(LONDON).getMonth(), Collectors.counting()));
        assertThat(calls)
                .containsEntry(Month.JANUARY, 748L)
                .containsEntry(Month.FEBRUARY, 764L)
                .containsEntry(Month.MARCH, 2_449L)
                .containsEntry(Month.APRIL, 1_412L)
                .containsEntry(Month.MAY, 4_191L)
                .containsEntry(Month.JUNE, 5_703L);
    }

    @Test
    void reportsSurgeAfterAnAttack() {
        assertThat(on(LocalDate.of(2017, 3, 23))).isGreaterThan(4 * on(LocalDate.of(2017, 3, 20)));
        assertThat(on(LocalDate.of(2017, 5, 23))).isGreaterThan(3 * on(LocalDate.of(2017, 5, 20)));
    }

    @Test
    void theCampaignMultipliesTheOddsOfItsRegionsByItsTrueFactor() {
        LocalDate start = TRUTH.firstWeek().friday();
        LocalDate end = start.plusWeeks(TRUTH.weeks());
        double during = odds(start, end);
        double before = odds(start.minusWeeks(TRUTH.weeks()), start);
        assertThat(during / before).isCloseTo(TRUTH.rateRatio(), within(0.25));
    }

    @Test
    void theSameSeedGivesTheSameYear() {
        assertThat(new DemoYear(GEOGRAPHY, TOWNS, TRUTH).make()).isEqualTo(YEAR);
    }

    @Test
    void everyReportSaysThatItIsMadeUpAndNamesNobody() {
        assertThat(YEAR).allSatisfy(made -> {
            assertThat(made.answers().value("what").orElseThrow()).startsWith("Made-up report ");
            assertThat(made.answers().group("person")).isEmpty();
            assertThat(made.answers().value("contact")).contains("no");
        });
    }

    private static long on(LocalDate day) {
        return YEAR.stream()
                .filter(made -> made.at().atZone(LONDON).toLocalDate().equals(day))
                .count();
    }

    private static double odds(LocalDate from, LocalDate until) {
        double exposed = 0;
        double others = 0;
        for (DemoYear.Made made : YEAR) {
            LocalDate day = made.at().atZone(LONDON).toLocalDate();
            if (day.isBefore(from) || !day.isBefore(until)) {
                continue;
            }
            Region region = made.answers()
                    .value("where_town")
                    .flatMap(town -> GEOGRAPHY.regionOf(Force.of(town), day))
                    .orElse(null);
            if (region != null && TRUTH.exposed().contains(region)) {
                exposed++;
            } else if (region != null && TRUTH.comparison().contains(region)) {
                others++;
            }
        }
        return exposed / others;
    }
}
