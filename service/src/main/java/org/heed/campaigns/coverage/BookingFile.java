package org.heed.campaigns.coverage;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.heed.campaigns.plan.Run;
import org.heed.ground.words.Force;

/**
 * Reads a file of bookings line by line. The first line names the columns, in any order; each later line is a booking
 * or is named with its number and all that is wrong with it. Blank lines are passed over.
 */
final class BookingFile {
    static final int MOST_LINES = 20_000;

    private static final Map<String, Column> NAMES = names();

    /** A column; optional ones may be missing or empty. */
    enum Column {
        SITE("site"),
        EXHIBITOR("exhibitor"),
        POSTCODE("postcode"),
        TOWN("town"),
        FORCE("force"),
        SCREENS("screens"),
        WEEKLY_ADMISSIONS("weekly_admissions"),
        FILM("film"),
        FROM("from"),
        WEEKS("weeks"),
        SECONDS("seconds");

        private final String head;

        Column(String head) {
            this.head = head;
        }

        boolean isOptional() {
            return this == FORCE || this == FILM;
        }
    }

    private final SitePlaces places;
    private final Run run;
    private final List<Booking> good = new ArrayList<>();
    private final List<BadLine> bad = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, Force> forceOfSite = new HashMap<>();

    private BookingFile(SitePlaces places, Run run) {
        this.places = places;
        this.run = run;
    }

    /** Reads the bytes as they were uploaded, for a campaign of those weeks. */
    static Reading read(byte[] content, Run run, SitePlaces places) {
        return new BookingFile(places, run).read(FileText.of(content));
    }

    private Reading read(FileText file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(file.separator())
                .setIgnoreSurroundingSpaces(true)
                .setTrim(true)
                .get();
        LineCounter lines = new LineCounter(file.text());
        try (CSVParser parser = format.parse(new StringReader(file.text()))) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                return new Reading.Unreadable("The file is empty");
            }
            CSVRecord head = records.next();
            Map<Column, Integer> columns = columns(head);
            String missing = missing(columns);
            if (!missing.isEmpty()) {
                return new Reading.Unreadable("The first line must name the columns. It does not name: " + missing);
            }
            readLines(records, columns, head.size(), lines);
            return good.isEmpty() && bad.isEmpty()
                    ? new Reading.Unreadable("The file names its columns but holds no bookings")
                    : new Reading.Lines(lines.text(head), file.separator(), good, bad);
        } catch (IOException | UncheckedIOException broken) {
            return new Reading.Unreadable("The first line cannot be read: a quotation mark is opened and not closed");
        }
    }

    private void readLines(Iterator<CSVRecord> records, Map<Column, Integer> columns, int width, LineCounter lines) {
        while (true) {
            try {
                if (!records.hasNext()) {
                    return;
                }
            } catch (UncheckedIOException broken) {
                bad.add(new BadLine(
                        lines.after(),
                        "From here on the file cannot be read: a quotation mark is opened and not closed",
                        ""));
                return;
            }
            CSVRecord line = records.next();
            int number = lines.number(line);
            if (isBlank(line)) {
                continue;
            }
            if (good.size() + bad.size() >= MOST_LINES) {
                bad.add(new BadLine(number, "The file holds more than 20,000 bookings. Split it here", ""));
                return;
            }
            readLine(line, number, columns, width, lines);
        }
    }

    private void readLine(CSVRecord line, int number, Map<Column, Integer> columns, int width, LineCounter lines) {
        BookingLine typed = new BookingLine(line, columns, run, places);
        if (line.size() > width) {
            typed.refuse("it has " + line.size() + " values and only " + width + " columns are named; a value that"
                    + " holds the separator needs quotation marks");
        }
        Booking booking = typed.booking();
        if (typed.reasons().isEmpty() && booking != null) {
            checkAgainstOthers(booking, number, typed);
        }
        if (typed.reasons().isEmpty() && booking != null) {
            good.add(booking);
        } else {
            bad.add(new BadLine(number, sentence(typed.reasons()), lines.text(line)));
        }
    }

    private void checkAgainstOthers(Booking booking, int number, BookingLine typed) {
        Integer first = seen.putIfAbsent(booking.key(), number);
        if (first != null) {
            typed.refuse("it repeats line " + first + ": the same cinema, film and first week");
            return;
        }
        Force other = forceOfSite.putIfAbsent(booking.site().key(), booking.force());
        if (other != null && !other.equals(booking.force())) {
            typed.refuse("an earlier line puts the same cinema in " + places.nameOf(other));
        }
    }

    private static String sentence(List<String> reasons) {
        String all = String.join("; ", reasons);
        return all.isEmpty() ? all : Character.toUpperCase(all.charAt(0)) + all.substring(1);
    }

    private static boolean isBlank(CSVRecord line) {
        return line.stream().allMatch(String::isBlank);
    }

    private static Map<Column, Integer> columns(CSVRecord head) {
        Map<Column, Integer> columns = new LinkedHashMap<>();
        for (int at = 0; at < head.size(); at++) {
            Column column = NAMES.get(plain(head.get(at)));
            if (column != null) {
                columns.putIfAbsent(column, at);
            }
        }
        return columns;
    }

    private static String missing(Map<Column, Integer> columns) {
        List<String> missing = new ArrayList<>();
        for (Column column : Column.values()) {
            if (!column.isOptional() && !columns.containsKey(column)) {
                missing.add(column.head);
            }
        }
        return String.join(", ", missing);
    }

    private static String plain(String head) {
        return head.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }

    private static Map<String, Column> names() {
        Map<String, Column> names = new HashMap<>();
        for (Column column : Column.values()) {
            names.put(column.head, column);
        }
        names.put("cinema", Column.SITE);
        names.put("slot", Column.FILM);
        names.put("film_or_slot", Column.FILM);
        names.put("admissions", Column.WEEKLY_ADMISSIONS);
        names.put("length", Column.SECONDS);
        return Map.copyOf(names);
    }

    /** Finds the line of a record: quoted values may hold line breaks, so counting records is not enough. */
    private static final class LineCounter {
        private final String text;
        private int at;
        private int line = 1;

        LineCounter(String text) {
            this.text = text;
        }

        int number(CSVRecord record) {
            int start = start(record);
            while (at < start) {
                if (text.charAt(at++) == '\n') {
                    line++;
                }
            }
            return line;
        }

        /** The line after the last one that was asked for. */
        int after() {
            return line + 1;
        }

        String text(CSVRecord record) {
            int start = start(record);
            int end = start;
            boolean quoted = false;
            while (end < text.length() && (quoted || text.charAt(end) != '\n' && text.charAt(end) != '\r')) {
                quoted ^= text.charAt(end) == '"';
                end++;
            }
            return text.substring(start, end);
        }

        private int start(CSVRecord record) {
            int start = (int) Math.min(text.length(), record.getCharacterPosition());
            while (start < text.length() && (text.charAt(start) == '\n' || text.charAt(start) == '\r')) {
                start++;
            }
            return start;
        }
    }
}
