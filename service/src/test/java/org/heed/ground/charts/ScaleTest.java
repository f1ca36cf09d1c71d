package org.heed.ground.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void anAmountOnABoundBelongsToTheStepAbove() {
        Scale scale = new Scale(List.of(0.0, 5.0, 10.0), Figures.COUNT);

        assertThat(scale.step(4.9)).isEqualTo(1);
        assertThat(scale.step(5)).isEqualTo(2);
        assertThat(scale.step(10)).isEqualTo(2);
    }

    @Test
    void whatLiesOutsideBelongsToTheNearestStep() {
        Scale scale = new Scale(List.of(0.0, 5.0, 10.0), Figures.COUNT);

        assertThat(scale.step(-3)).isEqualTo(1);
        assertThat(scale.step(99)).isEqualTo(2);
    }

    @Test
    void noMatterTheAmountsThereAreAtMostSixStepsThatHoldThemAll() {
        Random random = new Random(1);
        for (int round = 0; round < 2000; round++) {
            double spread = Math.pow(10, random.nextInt(7) - 2);
            List<Double> amounts = List.of(random.nextDouble() * spread, random.nextDouble() * spread, Double.NaN);
            Scale scale = Scale.over(amounts, round % 2 == 0 ? Figures.DECIMAL : Figures.COUNT);

            assertThat(scale.steps()).isBetween(1, 6);
            assertThat(scale.bounds().getLast()).isGreaterThanOrEqualTo(Math.max(amounts.get(0), amounts.get(1)));
        }
    }

    @Test
    void wholeNumbersAreNamedWithoutOverlap() {
        Scale scale = new Scale(List.of(0.0, 1.0, 5.0, 10.0), Figures.COUNT);

        assertThat(scale.all().stream().map(scale::label)).containsExactly("0", "1 to 4", "5 to 10");
    }

    @Test
    void fewerStepsAreSpreadFromTheLightestToTheDarkest() {
        Scale scale = new Scale(List.of(0.0, 1.0, 2.0, 3.0), Figures.DECIMAL);

        assertThat(scale.all().stream().map(scale::shade))
                .containsExactly("heed-shade-1", "heed-shade-4", "heed-shade-6");
    }

    @Test
    void boundsThatDoNotRiseAreRefused() {
        assertThatThrownBy(() -> new Scale(List.of(0.0, 0.0), Figures.COUNT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scale(List.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0), Figures.COUNT))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
