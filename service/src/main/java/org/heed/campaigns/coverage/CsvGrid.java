package org.heed.campaigns.coverage;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a file of text with separated values. Blank lines are passed over. */
final class CsvGrid {
    private static final String OPEN_QUOTE = "a quotation mark is opened and not closed";

    private final FileText file;
    private final LineCounter counter;
    private final List<GridFile.Line> lines = new ArrayList<>();

    private CsvGrid(FileText file) {
        this.file = file;
        this.counter = new LineCounter(file.text());
    }

    static GridFile read(byte[] content) {
        return new CsvGrid(FileText.of(content)).read();
    }

    private GridFile read() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(file.separator())
                .setIgnoreSurroundingSpaces(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = format.parse(new StringReader(file.text()))) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                return new GridFile.Refused("The file is empty");
            }
            GridFile.Line head = line(records.next());
            Optional<BadLine> end = readLines(records);
            return new GridFile.Rows("", file.separator(), head, lines, end, LocalDate.EPOCH);
        } catch (IOException | UncheckedIOException broken) {
            return new GridFile.Refused("The first line cannot be read: " + OPEN_QUOTE);
        }
    }

    private Optional<BadLine> readLines(Iterator<CSVRecord> records) {
        while (true) {
            try {
                if (!records.hasNext()) {
                    return Optional.empty();
                }
            } catch (UncheckedIOException broken) {
                String reason = "From here on the file cannot be read: " + OPEN_QUOTE;
                return Optional.of(new BadLine(counter.after(), reason, ""));
            }
            GridFile.Line line = line(records.next());
            if (line.isBlank()) {
                continue;
            }
            if (lines.size() >= GridFile.MOST_LINES) {
                return Optional.of(
                        new BadLine(line.number(), "The file holds more than 20,000 lines. Split it here", ""));
            }
            lines.add(line);
        }
    }

    private GridFile.Line line(CSVRecord line) {
        return new GridFile.Line(counter.number(line), line.toList(), counter.text(line));
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
