package org.heed.campaigns.partners;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.heed.ground.geography.Geography;
import org.heed.ground.mail.Recipient;
import org.heed.ground.words.Language;
import org.heed.ground.words.Region;

/** Reads organisations from CSV: organisation, sector, regions (codes with spaces between), contact, email, language. */
public final class PartnerFile {
    private static final List<String> COLUMNS =
            List.of("organisation", "sector", "regions", "contact", "email", "language");
    private static final int MOST = 20_000;

    private final Sectors sectors;
    private final Geography geography;

    public PartnerFile(Sectors sectors, Geography geography) {
        this.sectors = sectors;
        this.geography = geography;
    }

    /** A line that cannot be used, counted as a text editor counts, and why. */
    public record BadLine(long number, String reason) {}

    /** What a file holds. */
    public record Read(List<Entry> good, List<BadLine> bad) {}

    /** Reads the text; a file without the columns is one bad line. */
    public Read read(String text) {
        List<Entry> good = new ArrayList<>();
        List<BadLine> bad = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CSVParser lines = format.parse(new StringReader(plain))) {
            for (String column : COLUMNS) {
                if (!lines.getHeaderMap().containsKey(column)) {
                    return new Read(List.of(), List.of(new BadLine(1, "The column “" + column + "” is missing")));
                }
            }
            for (CSVRecord line : lines) {
                long number = lines.getCurrentLineNumber();
                if (good.size() + bad.size() >= MOST) {
                    bad.add(new BadLine(number, "The file has more than " + MOST + " lines; split it"));
                    break;
                }
                if (line.isConsistent()) {
                    read(line, number, good, bad);
                } else {
                    bad.add(new BadLine(
                            number, "It has " + line.size() + " fields; the first line names more or fewer"));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            boolean quotes = unreadable instanceof CSVException || unreadable instanceof UncheckedIOException;
            bad.add(new BadLine(1, quotes ? "A quotation mark is not closed" : "The first line names a column twice"));
        }
        return new Read(good, bad);
    }

    private void read(CSVRecord line, long number, List<Entry> good, List<BadLine> bad) {
        String name = line.get("organisation");
        Optional<Sector> sector = sectors.find(line.get("sector").toLowerCase(Locale.ROOT));
        Set<Region> regions = new TreeSet<>();
        String wrong = "";
        for (String code : line.get("regions").toLowerCase(Locale.ROOT).split("\\s+")) {
            Optional<Region> region = region(code);
            if (region.isPresent()) {
                regions.add(region.get());
            } else if (!code.isEmpty()) {
                wrong = code;
            }
        }
        String contact = line.get("contact");
        String email = line.get("email");
        String language = line.get("language").toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.length() > Entry.LONGEST) {
            bad.add(new BadLine(number, "The organisation needs a name of 1 to " + Entry.LONGEST + " characters"));
        } else if (sector.isEmpty()) {
            bad.add(new BadLine(number, "There is no sector “" + line.get("sector") + "”"));
        } else if (!wrong.isEmpty()) {
            bad.add(new BadLine(number, "There is no region “" + wrong + "”"));
        } else if (!email.isEmpty() && !Recipient.isAddress(email)) {
            bad.add(new BadLine(number, "The e-mail address is none"));
        } else if (contact.length() > Entry.LONGEST) {
            bad.add(new BadLine(number, "The contact's name is longer than " + Entry.LONGEST + " characters"));
        } else if (!Set.of("", "en", "cy").contains(language)) {
            bad.add(new BadLine(number, "The language must be en or cy"));
        } else {
            Optional<Entry.Person> person = email.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Entry.Person(
                            contact.isEmpty() ? name : contact,
                            email,
                            language.equals("cy") ? Language.WELSH : Language.ENGLISH));
            good.add(new Entry(name, sector.get(), Agreement.NONE, regions, person));
        }
    }

    private Optional<Region> region(String code) {
        if (!code.matches("[a-z0-9][a-z0-9-]{0,47}")) {
            return Optional.empty();
        }
        Region region = Region.of(code);
        return geography.knows(region) ? Optional.of(region) : Optional.empty();
    }
}
