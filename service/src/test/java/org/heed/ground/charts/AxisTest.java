package org.heed.ground.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

    @ParameterizedTest
    @CsvSource({
        "0, 487, 4, 200, 0, 600",
        "0, 2.2, 4, 1, 0, 3",
        "-0.24, 0.52, 5, 0.2, -0.4, 0.6",
        "0, 100, 5, 20, 0, 100"
    })
    void stepsAreRoundAndBothEndsAreHeld(double low, double high, int steps, double step, double first, double last) {
        Axis axis = Axis.over(low, high, steps, 0);

        assertThat(axis.step()).isEqualTo(step);
        assertThat(axis.ticks().getFirst()).isCloseTo(first, within(1e-9));
        assertThat(axis.ticks().getLast()).isCloseTo(last, within(1e-9));
    }

    @Test
    void countsHaveNoHalves() {
        assertThat(Axis.over(0, 2, 4, Figures.COUNT.leastStep()).ticks()).containsExactly(0.0, 1.0, 2.0);
    }

    @Test
    void figuresThatAreAllTheSameStillGetAnAxis() {
        assertThat(Axis.over(0, 0, 4, 1).ticks()).containsExactly(0.0, 1.0);
    }

    @Test
    void aValueStandsWhereItsShareOfTheAxisIs() {
        Axis axis = Axis.over(0, 100, 5, 0);

        assertThat(axis.place(25, 300, 100)).isEqualTo(250);
    }

    @Test
    void anAxisWithoutNumbersIsRefused() {
        assertThatThrownBy(() -> Axis.over(0, Double.NaN, 4, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Axis.over(0, Double.POSITIVE_INFINITY, 4, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
