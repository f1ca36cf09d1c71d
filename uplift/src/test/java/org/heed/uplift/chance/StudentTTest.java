package org.heed.uplift.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The long values were computed with 40 digits from the incomplete beta function; the short ones stand in every table. */
class StudentTTest {

    @ParameterizedTest
    @CsvSource({
        "3, 0.9, 1.6377443536962101", "3, 0.975, 3.1824463052837096", "3, 0.9995, 12.923978636687483",
        "7, 0.9, 1.4149239276505085", "7, 0.975, 2.3646242515927853", "7, 0.9995, 5.4078825208617252",
        "30, 0.9, 1.3104150253913956", "30, 0.975, 2.0422724563012383", "30, 0.9995, 3.6459586350420218",
        "1000, 0.9, 1.2823987214609244", "1000, 0.975, 1.9623390808264085", "1000, 0.9995, 3.3002826484239129",
        "1e6, 0.9, 1.2815524121299385", "1e6, 0.975, 1.959966356814107", "1e6, 0.9995, 3.2905364612486911"
    })
    void quantilesAreThoseOfLongArithmetic(double degreesOfFreedom, double probability, double quantile) {
        assertEquals(quantile, new StudentT(degreesOfFreedom).quantile(probability), 1e-11 * quantile);
    }

    @ParameterizedTest
    @CsvSource({"1, 12.706", "2, 4.303", "5, 2.571", "8, 2.306", "10, 2.228", "20, 2.086", "60, 2.000", "120, 1.980"})
    void ninetyFivePercentReachesAreThoseOfTheTables(double degreesOfFreedom, double reach) {
        assertEquals(reach, new StudentT(degreesOfFreedom).reach(0.95), 0.0005);
    }

    @Test
    void oneAndTwoDegreesOfFreedomHaveClosedForms() {
        for (double p : new double[] {1e-9, 0.01, 0.2, 0.5, 0.6, 0.9, 0.999}) {
            double cauchy = -1 / Math.tan(Math.PI * p);
            assertEquals(cauchy, new StudentT(1).quantile(p), 1e-11 * Math.max(1, Math.abs(cauchy)));
            double two = (2 * p - 1) / Math.sqrt(2 * p * (1 - p));
            assertEquals(two, new StudentT(2).quantile(p), 1e-12 * Math.max(1, Math.abs(two)));
        }
    }

    @Test
    void quantileAndProbabilityAreInversesAlsoFarOut() {
        for (double degreesOfFreedom : new double[] {0.5, 3, 7, 41, 500}) {
            StudentT t = new StudentT(degreesOfFreedom);
            for (double p : new double[] {1e-12, 0.025, 0.4, 0.5}) {
                assertEquals(p, t.cdf(t.quantile(p)), 1e-11 * p);
                assertEquals(2 * p, t.p(t.quantile(p)), 1e-11 * p);
            }
        }
    }

    @Test
    void manyDegreesOfFreedomGiveTheNormalDistribution() {
        assertEquals(Normal.quantile(0.975), new StudentT(1e7).quantile(0.975), 1e-6);
    }

    @Test
    void whatIsNoProbabilityLevelOrDegreeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new StudentT(0));
        assertThrows(IllegalArgumentException.class, () -> new StudentT(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new StudentT(5).quantile(1));
        assertThrows(IllegalArgumentException.class, () -> new StudentT(5).reach(95));
    }
}
