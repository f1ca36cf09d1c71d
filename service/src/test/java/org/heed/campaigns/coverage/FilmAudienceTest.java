package org.heed.campaigns.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.heed.campaigns.plan.Run;
import org.heed.ground.words.Force;
import org.heed.ground.words.Week;
import org.junit.jupiter.api.Test;

class FilmAudienceTest {
    private static final Market MARKET = new Market();
    private static final List<Double> ADULT = MARKET.burn().getOrDefault("adult", List.of());
    private static final Week RELEASE = new Week(LocalDate.of(2019, 1, 25));
    private static final Site SITE = new Site("Sample 1", "x", "", "LS1 9ZZ", "Leeds", 8);

    @Test
    void theBurnRatesAreThosePublished() {
        assertThat(ADULT).containsExactly(0.50, 0.25, 0.13, 0.06, 0.04, 0.02, 0.01);
        assertThat(MARKET.burn().get("family")).containsExactly(0.34, 0.26, 0.15, 0.09, 0.05, 0.03, 0.02);
    }

    @Test
    void aFilmsAudienceIsItsAdmissionsTimesTheCinemasShareTimesTheBurnRate() {
        assertThat(FilmAudience.admissions(2_000_000, 0.001, ADULT, 1)).isEqualTo(1_000, within(1e-9));
        assertThat(FilmAudience.admissions(2_000_000, 0.001, ADULT, 3)).isEqualTo(260, within(1e-9));
    }

    @Test
    void beforeTheReleaseAndAfterTheLastRateNobodyIsExpected() {
        assertThat(FilmAudience.admissions(2_000_000, 0.001, ADULT, 0)).isZero();
        assertThat(FilmAudience.admissions(2_000_000, 0.001, ADULT, -5)).isZero();
        assertThat(FilmAudience.admissions(2_000_000, 0.001, ADULT, 8)).isZero();
    }

    @Test
    void allWeeksInAllCinemasAddUpToTheFilmAsFarAsItsRatesDo() {
        double all = LongStream.rangeClosed(1, 7)
                .mapToDouble(week -> 1_000 * FilmAudience.admissions(500_000, 0.001, ADULT, week))
                .sum();
        assertThat(all).isEqualTo(500_000 * 1.01, within(1e-6));
    }

    @Test
    void whatIsOutOfBoundsIsRefused() {
        assertThatThrownBy(() -> FilmAudience.admissions(-1, 0.1, ADULT, 1)).hasMessageContaining("negative");
        assertThatThrownBy(() -> FilmAudience.admissions(Double.NaN, 0.1, ADULT, 1))
                .hasMessageContaining("negative");
        assertThatThrownBy(() -> FilmAudience.admissions(1, 1.1, ADULT, 1)).hasMessageContaining("[0, 1]");
    }

    @Test
    void severalFilmsOfACinemaAddUpAndRepeatedBookingsOfOneDoNot() {
        // 3,400 of 3.4 million a week is a thousandth of the market
        List<Film> films = List.of(film("A", 200_000), film("B", 100_000));
        assertThat(planned(films, "A")).containsExactly(100, 50);
        assertThat(planned(films, "A", "B")).containsExactly(150, 75);
        assertThat(planned(films, "A", "a ")).containsExactly(100, 50);
    }

    @Test
    void withoutAFilmTheCinemasUsualWeekCounts() {
        assertThat(planned(List.of(film("A", 200_000)), "reel")).containsExactly(3_400, 3_400);
        assertThat(planned(List.of(film("A", 200_000)), "reel", "A")).containsExactly(3_400, 3_400);
        Film unsaid = new Film("A", "15", RELEASE, "adult", OptionalInt.empty(), OptionalLong.empty());
        assertThat(planned(List.of(unsaid), "A")).containsExactly(3_400, 3_400);
    }

    private static Film film(String title, long expected) {
        return new Film(title, "15", RELEASE, "adult", OptionalInt.empty(), OptionalLong.of(expected));
    }

    private static List<Integer> planned(List<Film> films, String... slots) {
        List<KeptBooking> bookings = java.util.stream.Stream.of(slots)
                .map(slot -> new KeptBooking(
                        1,
                        1,
                        new Booking(
                                SITE,
                                Force.of("west-yorkshire"),
                                "postcode",
                                slot,
                                new Run(RELEASE, 2),
                                Terms.of(60),
                                3_400)))
                .toList();
        return SiteWeeks.of(bookings, List.of(), new Run(RELEASE, 2), films, MARKET).stream()
                .map(SiteWeek::planned)
                .toList();
    }
}
