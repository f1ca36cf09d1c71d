package org.heed.measurement.workbench;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heed.uplift.Block;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;

/**
 * What an analyst asks: did this campaign move this outcome?
 *
 * @param treated units that saw the campaign
 * @param leftOut units that did not see it but are not fit to be compared with
 * @param design how the treated units came to be chosen
 * @param shocks what else happened
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
        Shocks shocks,
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
        return kept(data.panel());
    }

    /** The panel of another column without them, if it was asked for. */
    Optional<Panel> panel(Column column) {
        return data.panel(column).map(this::kept);
    }

    /** What the treated units spent in the campaign beyond what they spent before, if a column says so. */
    Optional<Double> cost() {
        return data.panel(Column.COST).map(panel -> {
            Block spent = Block.of(panel, treated, leftOut, flight);
            double[] mean = spent.treatedMean();
            double before = Arrays.stream(mean, 0, spent.before()).average().orElseThrow();
            double during = Arrays.stream(mean, spent.before(), mean.length).sum();
            return (during - before * spent.during()) * treated.size();
        });
    }

    private Panel kept(Panel all) {
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

    /** What else happened in the periods shown, by its name and first day. */
    public SortedMap<LocalDate, String> events() {
        SortedMap<LocalDate, String> shown = new TreeMap<>();
        LocalDate first = data.timeline().first();
        shocks.calendar().stream()
                .flatMap(calendar -> calendar.events().stream())
                .filter(event ->
                        !event.firstDay().isBefore(first) && !event.firstDay().isAfter(flight.until()))
                .forEach(event -> shown.merge(event.firstDay(), event.name(), (one, other) -> one + ", " + other));
        return shown;
    }
}
