package org.heed.uplift.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.heed.uplift.Block;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;

/** Five units that share a movement, the first of them treated in the last periods. */
final class NoisyBlock {

    private NoisyBlock() {}

    static Block of(int before, int during, double effect) {
        SplittableRandom random = new SplittableRandom(17);
        double[][] cells = new double[5][before + during];
        for (int t = 0; t < before + during; t++) {
            double shared = 10 * random.nextGaussian();
            for (int i = 0; i < cells.length; i++) {
                cells[i][t] = 100 + 20 * i + shared * (1 + 0.2 * i) + 3 * random.nextGaussian();
            }
            cells[0][t] += t >= before ? effect : 0;
        }
        Timeline timeline = Timeline.weekly(LocalDate.of(2026, 1, 5), before + during);
        Panel panel = Panel.ofValues(List.of("a", "b", "c", "d", "e"), timeline, cells);
        return Block.of(panel, List.of("a"), new Flight(timeline.start(before), timeline.end(before + during - 1)));
    }
}
