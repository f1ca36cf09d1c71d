package org.heed.campaigns.coverage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.heed.campaigns.coverage.FileKind.Described;

/** Files to begin from: the columns of a kind with one made-up line, as text and as an Excel workbook. */
public final class Templates {
    private Templates() {}

    /** The columns and one line, as CSV. */
    public static String csv(FileKind kind) {
        List<Described> columns = kind.described();
        return line(columns.stream().map(Described::head).toList())
                + line(columns.stream().map(Described::example).toList());
    }

    private static String line(List<String> values) {
        return values.stream()
                        .map(value -> value.contains(",") ? '"' + value + '"' : value)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /** A workbook of two sheets: one to fill in, and one that says what each column holds. */
    public static byte[] workbook(FileKind kind) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(content, "Heed", "1.0")) {
            fill(book.newWorksheet(kind.title()), kind.described());
            explain(book.newWorksheet("What to fill in"), kind.described());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return content.toByteArray();
    }

    private static void fill(Worksheet sheet, List<Described> columns) {
        for (int at = 0; at < columns.size(); at++) {
            Described column = columns.get(at);
            sheet.value(0, at, column.head());
            sheet.style(0, at)
                    .bold()
                    .fillColor(column.required() ? "DDE6E6" : "F3F2F1")
                    .set();
            value(sheet, at, column.example());
            sheet.width(at, Math.max(14, column.head().length() + 4));
        }
        sheet.freezePane(0, 1);
    }

    private static void value(Worksheet sheet, int column, String example) {
        if (example.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            sheet.value(1, column, java.time.LocalDate.parse(example));
            sheet.style(1, column).format("yyyy-mm-dd").set();
        } else if (example.matches("[0-9]+(\\.[0-9]+)?")) {
            sheet.value(1, column, new java.math.BigDecimal(example));
        } else {
            sheet.value(1, column, example);
        }
    }

    private static void explain(Worksheet sheet, List<Described> columns) {
        List<String> heads = List.of("Column", "Needed", "What it holds", "Example");
        for (int at = 0; at < heads.size(); at++) {
            sheet.value(0, at, heads.get(at));
            sheet.style(0, at).bold().set();
        }
        for (int row = 0; row < columns.size(); row++) {
            Described column = columns.get(row);
            sheet.value(row + 1, 0, column.head());
            sheet.value(row + 1, 1, column.required() ? "yes" : "no");
            sheet.value(row + 1, 2, column.meaning());
            sheet.value(row + 1, 3, column.example());
        }
        sheet.width(0, 22);
        sheet.width(2, 60);
        sheet.width(3, 30);
    }
}
