package org.heed.uplift.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.heed.uplift.Panel;
import org.heed.uplift.comparison.Adoption;
import org.heed.uplift.comparison.Bands;
import org.heed.uplift.comparison.Clustered;
import org.heed.uplift.comparison.Controls;
import org.heed.uplift.comparison.Effects;
import org.heed.uplift.comparison.EventStudy;
import org.heed.uplift.comparison.GroupTime;
import org.heed.uplift.comparison.TwoWayFixedEffects;
import org.junit.jupiter.api.Test;

/**
 * Teenage employment and minimum wages in 500 counties, 2003 to 2007: the example of Callaway and Sant'Anna (2021), as their
 * package prints it, without covariates.
 */
class PublishedComparisonTest {

    private static final double DIGITS = 5e-9;

    @Test
    void effectsOnGroupsInPeriodsAreThosePublished() {
        Map<GroupTime, Clustered> effects =
                study(Controls.NEVER_TREATED).groupTimes().parts();
        assertEquals(12, effects.size());
        assertEquals(-.01050325, at(effects, 2004, 2004), DIGITS);
        assertEquals(-.07042316, at(effects, 2004, 2005), DIGITS);
        assertEquals(-.13725874, at(effects, 2004, 2006), DIGITS);
        assertEquals(-.10081136, at(effects, 2004, 2007), DIGITS);
        assertEquals(-.00459461, at(effects, 2006, 2006), DIGITS);
        assertEquals(-.04122447, at(effects, 2006, 2007), DIGITS);
        assertEquals(-.02605441, at(effects, 2007, 2007), DIGITS);
        Clustered first = effects.get(new GroupTime(year(2004), year(2004)));
        assertEquals(.02325104, first.standardError(), DIGITS);
        assertTrue(first.canBeTrusted());
    }

    @Test
    void theSimpleSummaryIsThatPublished() {
        assertEquals(
                -.0399512752,
                study(Controls.NEVER_TREATED).groupTimes().overall().value(),
                5e-11);
    }

    @Test
    void effectsByEventTimeAreThosePublished() {
        Effects<Integer> effects = study(Controls.NEVER_TREATED).byEventTime();
        assertEquals(-.0772398215, effects.overall().value(), 5e-11);
        assertEquals(-.0199318, effects.parts().get(0).value(), 5e-8);
        assertEquals(-.0509574, effects.parts().get(1).value(), 5e-8);
        assertEquals(-.1372587, effects.parts().get(2).value(), 5e-8);
        assertEquals(-.1008114, effects.parts().get(3).value(), 5e-8);
    }

    @Test
    void effectsByGroupAreThosePublished() {
        Effects<LocalDate> effects = study(Controls.NEVER_TREATED).byGroup();
        assertEquals(-.0310182822, effects.overall().value(), 5e-11);
        assertEquals(-.07974913, effects.parts().get(year(2004)).value(), DIGITS);
        assertEquals(-.02290954, effects.parts().get(year(2006)).value(), DIGITS);
        assertEquals(-.02605441, effects.parts().get(year(2007)).value(), DIGITS);
    }

    @Test
    void effectsByPeriodHaveTheSummaryPublished() {
        assertEquals(
                -.0417004321, study(Controls.NEVER_TREATED).byPeriod().overall().value(), 5e-11);
    }

    @Test
    void oneRegressionGivesTheCoefficientPublished() {
        Clustered effect = TwoWayFixedEffects.of(counties());
        assertEquals(-.0365489367, effect.value(), 5e-11);
        assertTrue(effect.canBeTrusted());
    }

    /** Before any county is treated all comparisons agree; later those not yet treated are more than those never treated. */
    @Test
    void countiesNotYetTreatedJoinTheControls() {
        Map<GroupTime, Clustered> never =
                study(Controls.NEVER_TREATED).groupTimes().parts();
        Map<GroupTime, Clustered> later =
                study(Controls.NOT_YET_TREATED).groupTimes().parts();
        assertEquals(at(never, 2007, 2007), at(later, 2007, 2007), 1e-12);
        assertEquals(12, later.size());
        assertTrue(Math.abs(at(never, 2004, 2004) - at(later, 2004, 2004)) > 1e-3);
    }

    /** The largest of seven independent normal numbers in standard errors lies below 2.69 (Bonferroni), that of one at 1.96. */
    @Test
    void bandsAreWiderThanPointwiseIntervalsAndNarrowerThanBonferroni() {
        Effects<Integer> effects = study(Controls.NEVER_TREATED).byEventTime();
        Bands<Integer> bands = effects.bands(new SplittableRandom(8), 4000, 0.95);
        assertEquals(7, bands.parts().size());
        assertTrue(bands.criticalValue() > 2.2 && bands.criticalValue() < 2.75, "critical " + bands.criticalValue());
        assertTrue(
                bands.parts().get(0).interval().contains(effects.parts().get(0).value()));
    }

    private static double at(Map<GroupTime, Clustered> effects, int group, int period) {
        return effects.get(new GroupTime(year(group), year(period))).value();
    }

    private static EventStudy study(Controls controls) {
        return EventStudy.of(counties(), controls);
    }

    private static Adoption counties() {
        ReferenceTable table = ReferenceTable.of("mpdta.csv");
        List<Panel.Value> cells = new ArrayList<>();
        Map<String, LocalDate> starts = new TreeMap<>();
        for (List<String> row : table.rows()) {
            String county = table.at(row, "countyreal");
            cells.add(new Panel.Value(county, year((int) table.number(row, "year")), table.number(row, "lemp")));
            int start = (int) table.number(row, "first.treat");
            if (start > 0) {
                starts.put(county, year(start));
            }
        }
        return Adoption.of(Panel.ofValues(cells), starts);
    }

    private static LocalDate year(int year) {
        return LocalDate.of(year, 1, 1);
    }
}
