package org.heed.measurement.workbench;

import java.util.Arrays;
import java.util.List;
import org.heed.uplift.Block;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;

/**
 * What an analyst asks: did this campaign move this outcome?
 *
 * @param treated units that saw the campaign
 * @param leftOut units that did not see it but are not fit to be compared with
 * @param design how the treated units came to be chosen
 * @param tuning what a method may be told besides
 * @param level confidence level of all intervals
 * @param seed of everything that is drawn
 */
public record Question(
        Data data,
        List<String> treated,
        List<String> leftOut,
        Flight flight,
        Design design,
        Tuning tuning,
        double level,
        long seed) {

    public Question {
        treated = List.copyOf(treated);
        leftOut = List.copyOf(leftOut);
    }

    /** The campaign on the panel of the outcome. */
    public Block block() {
        return Block.of(data.panel(), treated, leftOut, flight);
    }

    /** The panel of the outcome without the units that are left out. */
    Panel panel() {
        Panel all = data.panel();
        if (leftOut.isEmpty()) {
            return all;
        }
        List<String> kept =
                all.units().stream().filter(unit -> !leftOut.contains(unit)).toList();
        double[][] rows = kept.stream().map(all::series).toArray(double[][]::new);
        if (all.kind() == Panel.Kind.VALUES) {
            return Panel.ofValues(kept, all.timeline(), rows);
        }
        long[][] counts = new long[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            counts[row] =
                    Arrays.stream(rows[row]).mapToLong(cell -> (long) cell).toArray();
        }
        return Panel.ofCounts(kept, all.timeline(), counts);
    }

    /** Name of the flight, such as "1 Apr 2021 to 15 Apr 2021", or its years. */
    public String dates() {
        Block block = block();
        String first = data.name(flight.from());
        String last = switch (data.pace()) {
            case DAYS, WEEKS -> data.name(flight.until());
            case MONTHS, YEARS -> data.name(block.timeline().start(block.periods() - 1));
        };
        return first.equals(last) ? first : first + " to " + last;
    }

    /** Names of the treated units, or how many there are where they would fill a page. */
    public String treatedNames() {
        return treated.size() <= 6 ? String.join(", ", treated) : treated.size() + " units";
    }
}
