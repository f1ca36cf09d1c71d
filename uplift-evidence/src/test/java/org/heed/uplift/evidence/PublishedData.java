package org.heed.uplift.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.heed.uplift.Block;
import org.heed.uplift.Panel;
import org.junit.jupiter.api.Assumptions;

/** Panels that others published, read from the folder of references that stands beside the project. */
final class PublishedData {

    private PublishedData() {}

    /** Forty cities, 105 days, with a campaign in Chicago and Portland on the last fifteen. */
    static Block cities() {
        path("GeoLift_Test.csv");
        return ReferencePanels.walkthrough();
    }

    /** Cigarette packs per head in 39 states, 1970 to 2000; California's Proposition 99 counts from 1989. */
    static Block proposition99() {
        path("california_prop99.csv");
        return ReferencePanels.tobacco();
    }

    static Panel panel(String file) {
        List<Panel.Count> cells = new ArrayList<>();
        for (List<String> line : lines(file, ",")) {
            cells.add(new Panel.Count(line.get(0), LocalDate.parse(line.get(2)), Long.parseLong(line.get(1))));
        }
        return Panel.ofCounts(cells);
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

    /** Where a file is; skips the test that asks, and says why, if it is not there. */
    static Path path(String file) {
        return Project.reference(file)
                .orElseGet(() -> Assumptions.abort(
                        "the published data shared/reference/" + file + " are not beside the project"));
    }
}
