package org.heed.campaigns.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.heed.campaigns.plan.CinemaCost.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CinemaCostTest {
    private final CinemaCost cinema = CinemaCost.shipped();

    private Order order(int admissions, String cpt, int seconds, String spot, String factor) {
        return new Order(
                admissions,
                new BigDecimal(cpt),
                cinema.length(seconds).orElseThrow(),
                cinema.spot(spot).orElseThrow(),
                new BigDecimal(factor));
    }

    @ParameterizedTest
    @CsvSource({
        // admissions, CPT, seconds, spot, factor, total: each worked out by hand from the rule
        "1000000, 60, 30, reel,   1,    63000.00",
        "1000000, 60, 60, reel,   1,   123000.00",
        "1000000, 60, 60, gold,   1,   195000.00",
        "1000000, 60, 10, bronze, 1,    37500.00",
        "1000000, 60, 20, silver, 1.1,  75930.00",
        "850000,  62.50, 40, reel, 1,   73656.25",
        "1234,    61.35, 50, silver, 0.95, 3156.14"
    })
    void aSpotCostsAdmissionsTimesFactorsAndTheConversionOnce(
            int admissions, String cpt, int seconds, String spot, String factor, BigDecimal total) {
        assertThat(cinema.quote(order(admissions, cpt, seconds, spot, factor)).total())
                .isEqualByComparingTo(total);
    }

    @Test
    void theCostOfAThousandHoldsTheConversionToo() {
        CinemaCost.Quote quote = cinema.quote(order(1_000_000, "60", 60, "reel", "1"));
        assertThat(quote.perThousand()).isEqualByComparingTo("123.00");
        assertThat(quote.media()).isEqualByComparingTo("120000.00");
    }

    @Test
    void anOrderOfNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> order(0, "60", 30, "reel", "1"))
                .withMessageContaining("above 0");
        assertThatIllegalArgumentException().isThrownBy(() -> order(1, "0", 30, "reel", "1"));
    }

    @Test
    void aLengthThatNobodySellsIsNotThere() {
        assertThat(cinema.length(45)).isEmpty();
        assertThat(cinema.lengths()).hasSize(6);
    }
}
