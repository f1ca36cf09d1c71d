package org.heed.uplift.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

/** A published table with its heading, from the folder of references that stands beside the project. */
record ReferenceTable(List<String> heading, List<List<String>> rows) {

    /** Reads a table with commas between its columns; skips the test that asks, and says why, if there is no such file. */
    static ReferenceTable of(String file) {
        try {
            List<List<String>> lines = Files.readAllLines(PublishedData.path(file)).stream()
                    .map(line -> Arrays.asList(line.replace("\"", "").split(",")))
                    .toList();
            return new ReferenceTable(lines.getFirst(), lines.subList(1, lines.size()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The field of a row in a named column. */
    String at(List<String> row, String column) {
        return row.get(heading.indexOf(column));
    }

    double number(List<String> row, String column) {
        return Double.parseDouble(at(row, column));
    }

    /** All numbers of a column. */
    double[] column(String column) {
        return rows.stream().mapToDouble(row -> number(row, column)).toArray();
    }
}
