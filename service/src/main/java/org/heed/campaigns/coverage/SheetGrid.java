package org.heed.campaigns.coverage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * Reads one sheet of an Excel workbook (.xlsx), row by row. Of a formula its kept value is read, never the formula; a
 * cell that is shown as a date is one, written as {@code 2019-01-25}.
 */
final class SheetGrid {
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30); // so that day 61 is 1 March 1900
    private static final LocalDate ZERO_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int WIDEST = 200;
    private static final BigDecimal LATEST_DAY = BigDecimal.valueOf(2_958_465); // 31 December 9999

    private final LocalDate zero;
    private final List<GridFile.Line> lines = new ArrayList<>();

    private SheetGrid(LocalDate zero) {
        this.zero = zero;
    }

    static boolean isZip(byte[] content) {
        return startsWith(content, 'P', 'K');
    }

    /** The container of Excel files before 2007, and of encrypted ones since. */
    static boolean isOldWorkbook(byte[] content) {
        return startsWith(content, 0xD0, 0xCF);
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length >= 4 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    static GridFile read(byte[] content, String wanted) {
        return switch (WorkbookParts.of(content)) {
            case WorkbookParts.Refused refused -> new GridFile.Refused(refused.reason());
            case WorkbookParts.Sound sound -> readSound(sound.content(), wanted);
        };
    }

    private static GridFile readSound(byte[] content, String wanted) {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true))) {
            Optional<Sheet> sheet = choose(book, wanted);
            if (sheet.isEmpty()) {
                return new GridFile.Refused("The workbook has no visible sheet");
            }
            return new SheetGrid(book.isDate1904() ? ZERO_OF_1904 : ZERO).read(sheet.get());
        } catch (IOException | RuntimeException broken) { // the reader throws many kinds at a damaged workbook
            return new GridFile.Refused("The workbook is damaged and cannot be read. Save it again and upload that");
        }
    }

    private static Optional<Sheet> choose(ReadableWorkbook book, String wanted) {
        List<Sheet> visible = book.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        return visible.stream()
                .filter(sheet -> sheet.getName().strip().equalsIgnoreCase(wanted))
                .findFirst()
                .or(() -> visible.stream().findFirst());
    }

    private GridFile read(Sheet sheet) throws IOException {
        Optional<BadLine> end = Optional.empty();
        GridFile.Line head = null;
        try (Stream<Row> rows = sheet.openStream()) {
            Iterator<Row> all = rows.iterator();
            int last = 0;
            while (end.isEmpty() && hasNext(all, lines.isEmpty())) {
                Row row = next(all);
                if (row == null) {
                    end = Optional.of(
                            new BadLine(last + 1, "From here on the sheet is damaged and cannot be read", ""));
                    continue;
                }
                last = row.getRowNum();
                GridFile.Line line = line(row);
                if (line.isBlank()) {
                    continue;
                }
                if (head == null) {
                    head = line;
                } else if (lines.size() >= GridFile.MOST_LINES) {
                    end = Optional.of(new BadLine(last, "The sheet holds more than 20,000 rows. Split it here", ""));
                } else {
                    lines.add(line);
                }
            }
        }
        return head == null
                ? new GridFile.Refused("The sheet “" + sheet.getName() + "” is empty")
                : new GridFile.Rows(sheet.getName(), ',', head, lines, end, zero);
    }

    /** A sheet damaged before its first row of figures is refused whole; later its good rows are kept. */
    private static boolean hasNext(Iterator<Row> rows, boolean nothingYet) {
        try {
            return rows.hasNext();
        } catch (RuntimeException damaged) {
            if (nothingYet) {
                throw damaged;
            }
            return true; // next() then says so
        }
    }

    private static @Nullable Row next(Iterator<Row> rows) {
        try {
            return rows.next();
        } catch (RuntimeException damaged) {
            return null;
        }
    }

    private GridFile.Line line(Row row) {
        List<String> values = new ArrayList<>();
        int width = Math.min(row.getCellCount(), WIDEST);
        for (int at = 0; at < width; at++) {
            Cell cell = row.getCell(at);
            values.add(cell == null ? "" : text(cell));
        }
        while (!values.isEmpty() && values.getLast().isEmpty()) {
            values.removeLast(); // cells that only have a colour
        }
        return new GridFile.Line(
                row.getRowNum(),
                values,
                String.join(",", values.stream().map(SheetGrid::quoted).toList()));
    }

    private String text(Cell cell) {
        String raw = cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING -> cell.getText().strip();
            case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "TRUE" : "FALSE";
            case ERROR -> raw == null ? "#VALUE!" : raw;
            case NUMBER, FORMULA -> {
                if (raw == null || raw.isEmpty()) {
                    yield cell.getType() == CellType.FORMULA ? GridFile.NO_VALUE : "";
                }
                yield number(raw).map(number -> written(number, cell)).orElse(raw.strip());
            }
        };
    }

    private String written(BigDecimal number, Cell cell) {
        boolean day = isDate(cell) && number.signum() > 0 && number.compareTo(LATEST_DAY) <= 0;
        if (day) {
            return zero.plusDays(number.longValue()).toString();
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Optional<BigDecimal> number(String raw) {
        if (!raw.matches("[-+]?[0-9]{1,15}(\\.[0-9]{1,20})?([eE][-+]?[0-9]{1,2})?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(raw));
    }

    /** Whether a number is shown as a day: by the formats that every Excel has, or one of the workbook's own. */
    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58)) {
            return true;
        }
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String signs = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return !signs.equals("general") && (signs.contains("d") || signs.contains("y"));
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
