package org.heed.uplift.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The long values were computed with 40 digits from the incomplete beta function. */
class FisherFTest {

    @ParameterizedTest
    @CsvSource({
        "1, 10, 0.5, 0.48973692115835456", "1, 10, 0.9, 3.2850153217037628", "1, 10, 0.99, 10.044289273396593",
        "1, 40, 0.5, 0.46331534789203402", "1, 40, 0.9, 2.8353542351115042", "1, 40, 0.99, 7.3140999292051177",
        "2, 5, 0.5, 0.79876977693223565", "2, 5, 0.9, 3.7797160787739503", "2, 5, 0.99, 13.273933612004831",
        "4, 120, 0.5, 0.843934911513784", "4, 120, 0.9, 1.9923022724723523", "4, 120, 0.99, 3.4795313895777462"
    })
    void quantilesAreThoseOfLongArithmetic(double numerator, double denominator, double probability, double quantile) {
        assertEquals(quantile, new FisherF(numerator, denominator).quantile(probability), 1e-12 * quantile);
    }

    @Test
    void theSquareOfStudentsTIsF() {
        for (double denominator : new double[] {1, 7, 41}) {
            double t = new StudentT(denominator).quantile(0.95);
            assertEquals(t * t, new FisherF(1, denominator).quantile(0.9), 1e-11 * t * t);
        }
    }

    @Test
    void theReciprocalOfFIsFWithItsDegreesExchanged() {
        assertEquals(1 / new FisherF(7, 3).quantile(0.05), new FisherF(3, 7).quantile(0.95), 1e-11);
    }

    @Test
    void whatIsNoProbabilityOrDegreeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new FisherF(0, 5));
        assertThrows(IllegalArgumentException.class, () -> new FisherF(1, 5).quantile(0));
    }
}
