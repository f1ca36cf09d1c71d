package org.heed.uplift.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.heed.uplift.Block;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;

/** Small weekly panels for the tests of this package. */
final class Example {

    static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    private Example() {}

    /** Units A, B, C, ... with these cells. */
    static Panel panel(double[]... rows) {
        List<String> units = IntStream.range(0, rows.length)
                .mapToObj(r -> String.valueOf((char) ('A' + r)))
                .toList();
        return Panel.ofValues(units, Timeline.weekly(MONDAY, rows[0].length), rows);
    }

    /** The panel with the first units treated from a week on until its end. */
    static Block block(int treated, int before, double[]... rows) {
        Panel panel = panel(rows);
        Flight flight = new Flight(week(before), week(rows[0].length).minusDays(1));
        return Block.of(panel, panel.units().subList(0, treated), flight);
    }

    static LocalDate week(int week) {
        return MONDAY.plusWeeks(week);
    }
}
