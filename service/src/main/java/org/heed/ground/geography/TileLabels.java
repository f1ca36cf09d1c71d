package org.heed.ground.geography;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
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
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(TileLabels.class.getResourceAsStream("/geography/tile-labels.csv")),
                StandardCharsets.UTF_8)) {
            Map<Force, String> labels = new HashMap<>();
            for (CSVRecord row : format.parse(file)) {
                labels.put(Force.of(row.get("force")), row.get("label"));
            }
            return labels;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
