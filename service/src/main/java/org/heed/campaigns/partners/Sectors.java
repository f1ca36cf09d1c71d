package org.heed.campaigns.partners;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** The sectors that the program ships ({@code partners/sectors.csv}). */
@Component
public final class Sectors {
    private final List<Sector> sectors;

    public Sectors() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Sectors.class.getResourceAsStream("/partners/sectors.csv")),
                StandardCharsets.UTF_8))) {
            List<Sector> read = new ArrayList<>();
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            for (CSVRecord row : format.parse(reader)) {
                read.add(new Sector(row.get("code"), row.get("title"), row.get("welsh")));
            }
            sectors = List.copyOf(read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public List<Sector> all() {
        return sectors;
    }

    public Optional<Sector> find(String code) {
        return sectors.stream().filter(sector -> sector.code().equals(code)).findFirst();
    }

    /** The sector of a code that the database holds. */
    public Sector of(String code) {
        return find(code).orElseGet(() -> new Sector(code, code, code));
    }
}
