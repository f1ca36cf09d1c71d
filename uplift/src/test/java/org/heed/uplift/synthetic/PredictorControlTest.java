package org.heed.uplift.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.heed.uplift.Block;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.junit.jupiter.api.Test;

class PredictorControlTest {

    private static final Timeline DAYS = Timeline.daily(LocalDate.of(2026, 1, 1), 6);

    private static Block block() {
        Panel panel = Panel.ofValues(List.of("A", "B", "C", "T"), DAYS, new double[][] {
            {10, 12, 11, 13, 12, 14},
            {30, 29, 33, 31, 35, 33},
            {50, 70, 20, 60, 10, 90},
            {20, 20.5, 22, 22, 30, 31}
        });
        return Block.of(panel, List.of("T"), new Flight(DAYS.start(4), DAYS.end(5)));
    }

    @Test
    void matchingOnEveryPeriodMeetsThePathAsWellAsTheOutcomesAlone() {
        Block block = block();
        PredictorControl.Fit fit =
                new PredictorControl(Predictors.ofPeriods(block.panel(), List.of(0, 1, 2, 3))).fit(block);
        double alone = new SyntheticControl(FixedEffects.NONE).fit(block).l2();
        assertTrue(fit.control().l2() >= alone - 1e-9);
        assertEquals(alone, fit.control().l2(), 1e-3);
        assertEquals(1, fit.importance().values().stream().mapToDouble(v -> v).sum(), 1e-12);
    }

    @Test
    void aPredictorThatMisleadsIsGivenNoImportance() {
        Block block = block();
        Predictors predictors = new Predictors(Map.of(
                "level", Map.of("A", 11.5, "B", 30.8, "C", 50.0, "T", 21.1),
                "misleading", Map.of("A", 1.0, "B", 2.0, "C", 9.0, "T", 9.0)));
        PredictorControl.Fit fit = new PredictorControl(predictors).fit(block);
        assertTrue(fit.importance().get("level") > 0.9, fit.importance().toString());
        assertTrue(fit.control().weights().of("C") < 0.1);
    }

    @Test
    void aUnitWithoutAPredictorIsNamed() {
        Predictors predictors = new Predictors(Map.of("level", Map.of("A", 1.0, "B", 2.0, "T", 3.0)));
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new PredictorControl(predictors).fit(block()));
        assertEquals(
                "predictor 'level' has no value for unit 'C': give one for every treated unit and donor",
                refused.getMessage());
    }
}
