package org.heed.uplift.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;

/** Eight towns over sixty days: a to d rise and fall together, e to h together in another way. */
final class Towns {

    static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f", "g", "h");

    private Towns() {}

    static Panel panel() {
        SplittableRandom random = new SplittableRandom(4);
        double[][] cells = new double[NAMES.size()][60];
        for (int t = 0; t < 60; t++) {
            double first = 20 * random.nextGaussian();
            double second = 20 * random.nextGaussian();
            for (int i = 0; i < cells.length; i++) {
                cells[i][t] = 200 + 50 * i + (i < 4 ? first : second) + 4 * random.nextGaussian();
            }
        }
        return Panel.ofValues(NAMES, Timeline.daily(LocalDate.of(2026, 1, 1), 60), cells);
    }
}
