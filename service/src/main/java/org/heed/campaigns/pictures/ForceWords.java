package org.heed.campaigns.pictures;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.heed.ground.geography.Geography;
import org.heed.ground.words.Force;
import org.heed.ground.words.Language;

/**
 * What a force calls itself and its area, for each language.
 *
 * @param names by language; a force without a Welsh name keeps its own
 */
record ForceWords(Force force, Map<Language, String> names, Map<Language, String> areas) {

    /** In a language that the file does not know, the force's own English name. */
    String name(Language language) {
        return Objects.requireNonNull(names.getOrDefault(language, names.get(Language.ENGLISH)));
    }

    /** What stands where no single force's name belongs, such as in a kit for shops in every force's area. */
    static ForceWords everywhere(Shelf shelf) {
        CSVRecord row = rows(shelf, "everywhere.csv").getFirst();
        return new ForceWords(
                Studio.EVERYWHERE,
                Map.of(Language.ENGLISH, row.get("name_en"), Language.WELSH, row.get("name_cy")),
                Map.of(Language.ENGLISH, row.get("area_en"), Language.WELSH, row.get("area_cy")));
    }

    private static List<CSVRecord> rows(Shelf shelf, String file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(new StringReader(shelf.text(file)))) {
            return parser.getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Map<Force, ForceWords> read(Shelf shelf, Geography geography) {
        Map<Force, ForceWords> all = new LinkedHashMap<>();
        try {
            for (CSVRecord row : rows(shelf, "forces.csv")) {
                Force force = Force.of(row.get("code"));
                if (!geography.knows(force)) {
                    throw new TemplateException("forces.csv names a force that does not exist: " + force);
                }
                String name = geography.force(force).name();
                String welsh = Optional.of(row.get("name_cy"))
                        .filter(text -> !text.isBlank())
                        .orElse(name);
                all.put(
                        force,
                        new ForceWords(
                                force,
                                Map.of(Language.ENGLISH, name, Language.WELSH, welsh),
                                Map.of(Language.ENGLISH, row.get("area_en"), Language.WELSH, row.get("area_cy"))));
            }
        } catch (IllegalArgumentException damaged) {
            throw new TemplateException("forces.csv cannot be read: " + damaged.getMessage(), damaged);
        }
        return all;
    }
}
