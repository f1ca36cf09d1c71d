package org.heed.uplift.evidence.speed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.heed.uplift.Block;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.heed.uplift.evidence.ReferencePanels;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.LogDid;
import org.heed.uplift.randomisation.RandomisationTest;
import org.heed.uplift.synthetic.FixedEffects;
import org.heed.uplift.synthetic.SyntheticControl;
import org.heed.uplift.synthetic.SyntheticDid;

/** Work whose size can be chosen: made-up daily panels, on over the last tenth of the days. */
enum GrowthWork {
    /** One treated unit, all others donors. */
    SYNTHETIC_CONTROL("synthetic control, one fit", "donors x days, once for each donor that gets weight") {
        @Override
        Workload.Work of(int units, int periods) {
            Block block = block(units, periods);
            SyntheticControl method = new SyntheticControl(FixedEffects.UNIT);
            return () -> method.fit(block);
        }
    },
    /** One treated unit, all others donors; unit and time weights. */
    SYNTHETIC_DID("synthetic DiD, one fit", "donors x days, once for each donor and each day that gets weight") {
        @Override
        Workload.Work of(int units, int periods) {
            Block block = block(units, periods);
            return () -> SyntheticDid.standard().fit(block);
        }
    },
    /** Half of the units on, 1,000 assignments drawn at random. */
    RANDOMISATION("randomisation test with interval, 1,000 assignments", "units x (days + assignments)") {
        @Override
        Workload.Work of(int units, int periods) {
            Panel panel = ReferencePanels.madeUp(units, timeline(periods));
            AssignmentSet set = halves(panel.units(), flight(periods));
            Assignment ran = set.assignments().getFirst();
            RandomisationTest test = RandomisationTest.of(LogDid.ofPositiveValues());
            return () -> test.effect(panel, set, ran);
        }
    };

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int MOST_ASSIGNMENTS = 1000;

    private final String title;
    private final String order;

    GrowthWork(String title, String order) {
        this.title = title;
        this.order = order;
    }

    abstract Workload.Work of(int units, int periods);

    String title() {
        return title;
    }

    /** What the time should grow with, by theory. */
    String order() {
        return order;
    }

    private static Timeline timeline(int periods) {
        return Timeline.daily(FIRST, periods);
    }

    private static Flight flight(int periods) {
        int before = periods - periods / 10;
        return new Flight(FIRST.plusDays(before), FIRST.plusDays(periods - 1L));
    }

    static Block block(int units, int periods) {
        Panel panel = ReferencePanels.madeUp(units, timeline(periods));
        return Block.of(panel, List.of(panel.units().getFirst()), flight(periods));
    }

    private static AssignmentSet halves(List<String> units, Flight flight) {
        Random random = new Random(7);
        List<String> shuffled = new ArrayList<>(units);
        Set<Assignment> drawn = new HashSet<>();
        for (int draw = 0; draw < MOST_ASSIGNMENTS; draw++) {
            Collections.shuffle(shuffled, random);
            drawn.add(Assignment.block(List.copyOf(shuffled.subList(0, units.size() / 2)), flight));
        }
        return AssignmentSet.of(units, drawn);
    }
}
