package org.heed.reports.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalTest {

    /** Newcombe, Statistics in Medicine 17 (1998), table I, method 3. */
    @Test
    void wilsonsIntervalAgreesWithPublishedNumbers() {
        assertInterval(Interval.wilson(81, 263), 0.2553, 0.3662);
        assertInterval(Interval.wilson(15, 148), 0.0624, 0.1605);
        assertInterval(Interval.wilson(0, 20), 0.0000, 0.1611);
        assertInterval(Interval.wilson(1, 29), 0.0061, 0.1718);
    }

    @Test
    void theRateOf2017LiesBetweenItsEnds() {
        Tally year = new Tally(30_984, 6_600);
        assertThat(year.rate()).isCloseTo(0.213, within(0.0005));
        assertThat(year.interval().low()).isBetween(0.208, year.rate());
        assertThat(year.interval().high()).isBetween(year.rate(), 0.218);
    }

    @Test
    void withoutReportsNothingIsKnown() {
        assertThat(Tally.NONE.rate()).isNaN();
        assertThat(Tally.NONE.interval()).isEqualTo(new Interval(0, 1));
    }

    @Test
    void thereAreNeverMoreUsefulReportsThanReports() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tally(1, 2));
    }

    private static void assertInterval(Interval interval, double low, double high) {
        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }
}
