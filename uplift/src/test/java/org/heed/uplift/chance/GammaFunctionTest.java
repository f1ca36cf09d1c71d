package org.heed.uplift.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GammaFunctionTest {

    @Test
    void factorialsAndHalvesAreExact() {
        double factorial = 1;
        for (int n = 1; n < 25; n++) {
            assertEquals(Math.log(factorial), GammaFunction.log(n), 2e-15 * Math.max(10, Math.log(factorial)));
            factorial *= n;
        }
        assertEquals(Math.log(Math.sqrt(Math.PI)), GammaFunction.log(0.5), 5e-15);
        assertEquals(Math.log(0.75 * Math.sqrt(Math.PI)), GammaFunction.log(2.5), 5e-15);
    }

    @Test
    void theBetaFunctionOfWholeNumbersIsAQuotientOfFactorials() {
        assertEquals(Math.log(1.0 / 12), BetaFunction.log(2, 3), 1e-14);
        assertEquals(Math.log(1.0 / 660), BetaFunction.log(10, 3), 1e-13);
        assertEquals(BetaFunction.log(0.5, 1e6), BetaFunction.log(1e6, 0.5));
    }

    @Test
    void theIncompleteBetaFunctionOfWholeNumbersIsABinomialTail() {
        double x = 0.3;
        double atLeastTwoOfFour = 1 - Math.pow(0.7, 4) - 4 * 0.3 * Math.pow(0.7, 3);
        assertEquals(atLeastTwoOfFour, BetaFunction.regularised(x, 1 - x, 2, 3), 1e-15);
        assertEquals(0, BetaFunction.regularised(0, 1, 2, 3));
        assertEquals(1, BetaFunction.regularised(1, 0, 2, 3));
    }
}
