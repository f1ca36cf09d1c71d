package org.heed.uplift.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.heed.uplift.Panel;
import org.junit.jupiter.api.Test;

class EventStudyTest {

    private static final Panel PANEL = Example.panel(
            new double[] {1, 2, 9, 12}, // from week 2
            new double[] {3, 4, 5, 16}, // from week 3
            new double[] {5, 6, 7, 8},
            new double[] {0, 1, 2, 3});
    private static final Map<String, LocalDate> STARTS = Map.of("A", Example.week(2), "B", Example.week(3));

    @Test
    void theEffectIsTheChangeSinceThePeriodBeforeTheStartLessThatOfTheControls() {
        Map<GroupTime, Clustered> effects =
                study(Controls.NEVER_TREATED).groupTimes().parts();
        assertEquals(0, effect(effects, 2, 1), 1e-12);
        assertEquals(6, effect(effects, 2, 2), 1e-12);
        assertEquals(8, effect(effects, 2, 3), 1e-12);
        assertEquals(0, effect(effects, 3, 1), 1e-12);
        assertEquals(0, effect(effects, 3, 2), 1e-12);
        assertEquals(10, effect(effects, 3, 3), 1e-12);
        assertEquals(6, effects.size());
    }

    @Test
    void summariesAreWeightedAsTheyPromise() {
        EventStudy study = study(Controls.NEVER_TREATED);
        assertEquals(8, study.groupTimes().overall().value(), 1e-12);
        assertEquals(8, study.byEventTime().parts().get(0).value(), 1e-12);
        assertEquals(8, study.byEventTime().overall().value(), 1e-12);
        assertEquals(Set.of(-2, -1, 0, 1), study.byEventTime().parts().keySet());
        assertEquals(8.5, study.byGroup().overall().value(), 1e-12);
        assertEquals(7, study.byGroup().parts().get(Example.week(2)).value(), 1e-12);
        assertEquals(7.5, study.byPeriod().overall().value(), 1e-12);
        assertEquals(9, study.byPeriod().parts().get(Example.week(3)).value(), 1e-12);
        assertFalse(study.byGroup().overall().canBeTrusted());
    }

    @Test
    void withoutAUnitThatIsNeverTreatedTheLastGroupHasNoEffect() {
        Panel two = Example.panel(new double[] {1, 2, 9, 12}, new double[] {3, 4, 5, 16});
        Adoption adoption = Adoption.of(two, STARTS);
        EventStudy study = EventStudy.of(adoption, Controls.NOT_YET_TREATED);
        assertEquals(Set.of(Example.week(2)), study.byGroup().parts().keySet());
        assertEquals(6, study.groupTimes().overall().value(), 1e-12);
        assertTrue(
                messageOf(() -> EventStudy.of(adoption, Controls.NEVER_TREATED)).contains("not yet treated"));
        Adoption together = Adoption.of(two, Map.of("A", Example.week(2), "B", Example.week(2)));
        assertTrue(messageOf(() -> EventStudy.of(together, Controls.NOT_YET_TREATED))
                .contains("start together"));
    }

    @Test
    void aUnitThatIsNeverObservedBeforeItsTreatmentIsRefusedByName() {
        String message = messageOf(() -> Adoption.of(PANEL, Map.of("C", Example.week(0))));
        assertTrue(message.contains("'C'") && message.contains("never observed before"), message);
    }

    @Test
    void startsThatDoNotFitThePanelAreRefused() {
        assertTrue(messageOf(() -> Adoption.of(PANEL, Map.of())).contains("no unit is treated"));
        assertTrue(messageOf(() -> Adoption.of(PANEL, Map.of("Z", Example.week(1))))
                .contains("'Z'"));
        String message =
                messageOf(() -> Adoption.of(PANEL, Map.of("A", Example.week(1).plusDays(1))));
        assertTrue(message.contains("'A'") && message.contains("2026-01-13"), message);
        messageOf(() -> Adoption.of(PANEL, Map.of("A", Example.week(4))));
    }

    @Test
    void bandsNeedTwentyUnits() {
        assertTrue(
                messageOf(() -> study(Controls.NEVER_TREATED).byEventTime().bands(new SplittableRandom(1), 1000, 0.95))
                        .contains("randomisation test"));
    }

    private static EventStudy study(Controls controls) {
        return EventStudy.of(Adoption.of(PANEL, STARTS), controls);
    }

    private static double effect(Map<GroupTime, Clustered> effects, int group, int period) {
        return effects.get(new GroupTime(Example.week(group), Example.week(period)))
                .value();
    }

    private static String messageOf(Runnable action) {
        return assertThrows(IllegalArgumentException.class, action::run).getMessage();
    }
}
