package org.heed.ground.geography;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.heed.ground.words.Force;
import org.springframework.stereotype.Component;

/** The three or four letters by which a force stands on the tile map; they decide nothing. */
@Component
public final class TileLabels {
    private final Map<Force, String> labels;

    public TileLabels() {
        labels = Map.copyOf(read());
    }

    /** The label of a force; the start of its code where the file has none. */
    public String of(Force force) {
        String code = force.code();
        return labels.getOrDefault(
                force, code.substring(0, Math.min(4, code.length())).toUpperCase(java.util.Locale.ROOT));
    }

    private static Map<Force, String> read() {
        return rows("tile-labels.csv").stream()
                .collect(Collectors.toMap(row -> Force.of(row.get("force")), row -> row.get("label")));
    }

    /** Rows of a file that decides nothing, and so is no part of the data's version. */
    static List<CSVRecord> rows(String name) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader file = new InputStreamReader(
                        Objects.requireNonNull(TileLabels.class.getResourceAsStream("/geography/" + name), name),
                        StandardCharsets.UTF_8);
                CSVParser parser = format.parse(file)) {
            return parser.getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
