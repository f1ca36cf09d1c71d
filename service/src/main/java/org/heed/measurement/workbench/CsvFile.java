package org.heed.measurement.workbench;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of rows under a line of column names.
 *
 * @param lines for each row the line of the file on which it ends
 */
record CsvFile(String name, byte[] bytes, List<String> columns, List<List<String>> rows, List<Long> lines) {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    /** Reads a file; the separator is the one that divides its first line most, unless given. */
    static CsvFile read(Path path, Optional<Character> separator) {
        String name = String.valueOf(path.getFileName());
        byte[] bytes = bytes(path, name);
        String text = text(name, bytes);
        String head = text.lines().findFirst().orElse("");
        if (head.isBlank()) {
            throw new WorkbenchException(
                    "'" + name + "' is empty: it needs a line of column names and at least one row below it");
        }
        char divider = separator.orElseGet(() -> likely(head));
        CSVFormat format =
                CSVFormat.DEFAULT.builder().setDelimiter(divider).setTrim(true).get();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            return of(name, bytes, parser);
        } catch (IOException | UncheckedIOException broken) {
            throw new WorkbenchException(
                    "'" + name + "' cannot be read as rows: " + broken.getMessage() + ": check its quotation marks",
                    broken);
        }
    }

    private static CsvFile of(String name, byte[] bytes, CSVParser parser) {
        List<String> columns = List.of();
        List<List<String>> rows = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        for (CSVRecord row : parser) {
            if (row.size() == 1 && row.get(0).isEmpty()) {
                continue; // a blank line says nothing
            }
            if (columns.isEmpty()) {
                columns = row.toList();
            } else if (row.size() != columns.size()) {
                throw new WorkbenchException("line " + parser.getCurrentLineNumber() + " of '" + name + "' has "
                        + row.size() + " fields, its first line names " + columns.size() + " columns");
            } else {
                rows.add(row.toList());
                lines.add(parser.getCurrentLineNumber());
            }
        }
        if (rows.isEmpty()) {
            throw new WorkbenchException("'" + name + "' has column names but no row below them");
        }
        return new CsvFile(name, bytes, columns, rows, lines);
    }

    private static byte[] bytes(Path path, String name) {
        if (!Files.exists(path)) {
            throw new WorkbenchException("there is no file '" + path + "': check its name and folder");
        }
        if (Files.isDirectory(path)) {
            throw new WorkbenchException("'" + path + "' is a folder: name the files in it");
        }
        try {
            return Files.readAllBytes(path);
        } catch (IOException unreadable) {
            throw new WorkbenchException("'" + name + "' cannot be read: check its permissions", unreadable);
        }
    }

    private static String text(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException unfit) {
            throw new WorkbenchException("'" + name + "' is not text in UTF-8: save it as CSV in UTF-8", unfit);
        }
    }

    private static char likely(String head) {
        return SEPARATORS.stream()
                .max(Comparator.comparingLong((Character mark) ->
                        head.chars().filter(sign -> sign == mark).count()))
                .orElseThrow();
    }

    /** The same with a row for each unit and period, where this one has a column for each unit beside that of the time. */
    CsvFile unfolded(String time, String unit, String outcome) {
        int clock = column(time, "--time");
        List<List<String>> unfolded = new ArrayList<>();
        List<Long> from = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int at = 0; at < columns.size(); at++) {
                if (at != clock) {
                    unfolded.add(List.of(
                            columns.get(at),
                            rows.get(row).get(clock),
                            rows.get(row).get(at)));
                    from.add(lines.get(row));
                }
            }
        }
        return new CsvFile(name, bytes, List.of(unit, time, outcome), unfolded, from);
    }

    /** The place of a column; the option is named where the file has no such column. */
    int column(String column, String option) {
        int at = columns.indexOf(column);
        if (at < 0) {
            throw new WorkbenchException("'" + name + "' has no column '" + column + "' (" + option + "): it has "
                    + String.join(", ", columns) + Nearest.question(column, columns));
        }
        return at;
    }

    /** Where a row stands, to begin a complaint with. */
    String where(int row) {
        return "line " + lines.get(row) + " of '" + name + "'";
    }
}
