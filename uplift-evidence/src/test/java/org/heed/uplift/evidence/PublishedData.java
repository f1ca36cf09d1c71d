package org.heed.uplift.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heed.uplift.Block;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.junit.jupiter.api.Assumptions;

/** Panels that others published, read from the folder of references that stands beside the project. */
final class PublishedData {

    private static final String FOLDER = "shared/reference";

    private PublishedData() {}

    /** Forty cities, 105 days, with a campaign in Chicago and Portland on the last fifteen. */
    static Block cities() {
        Panel panel = panel("GeoLift_Test.csv");
        return Block.of(panel, List.of("chicago", "portland"), flight(panel, 90));
    }

    /** Cigarette packs per head in 39 states, 1970 to 2000; California's Proposition 99 counts from 1989. */
    static Block proposition99() {
        Map<String, double[]> rows = new LinkedHashMap<>();
        for (List<String> line : lines("california_prop99.csv", ";")) {
            rows.computeIfAbsent(line.get(0), state -> new double[31])[Integer.parseInt(line.get(1)) - 1970] =
                    Double.parseDouble(line.get(2));
        }
        Timeline years = new Timeline(LocalDate.of(1970, 1, 1), Period.ofMonths(12), 31);
        Panel panel =
                Panel.ofValues(List.copyOf(rows.keySet()), years, rows.values().toArray(double[][]::new));
        return Block.of(panel, List.of("California"), flight(panel, 19));
    }

    static Panel panel(String file) {
        List<Panel.Count> cells = new ArrayList<>();
        for (List<String> line : lines(file, ",")) {
            cells.add(new Panel.Count(line.get(0), LocalDate.parse(line.get(2)), Long.parseLong(line.get(1))));
        }
        return Panel.ofCounts(cells);
    }

    static Flight flight(Panel panel, int before) {
        Timeline timeline = panel.timeline();
        return new Flight(timeline.start(before), timeline.end(timeline.count() - 1));
    }

    /** The fields of each line below the heading, without quotes. Skips the test that asks if there is no such file. */
    static List<List<String>> lines(String file, String separator) {
        Path path = path(file);
        try {
            return Files.readAllLines(path).stream()
                    .skip(1)
                    .map(line -> List.of(line.replace("\"", "").split(separator)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path path(String file) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path found = at.resolve(FOLDER).resolve(file);
            if (Files.exists(found)) {
                return found;
            }
        }
        return Assumptions.abort("the published data " + FOLDER + "/" + file + " are not beside the project");
    }
}
