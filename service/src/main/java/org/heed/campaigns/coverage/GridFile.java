package org.heed.campaigns.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An uploaded file as rows of text, whatever program wrote it. */
sealed interface GridFile {
    /** Stands for a formula whose value the spreadsheet did not keep. */
    String NO_VALUE = "#NO-VALUE";

    /** More rows than this are not read. */
    int MOST_LINES = 20_000;

    /**
     * One row.
     *
     * @param number of its first line in the file, or of the row in its sheet, from 1
     * @param written as it stood in the file; of a sheet its values in quotation marks where they need them
     */
    record Line(int number, List<String> values, String written) {
        public Line {
            values = List.copyOf(values);
        }

        boolean isBlank() {
            return values.stream().allMatch(String::isBlank);
        }
    }

    /**
     * Its rows.
     *
     * @param sheet name of the sheet; empty for a file of text
     * @param end why the file could not be read to its end, or empty
     * @param zero the day that a sheet's dates count from
     */
    record Rows(String sheet, char separator, Line head, List<Line> lines, Optional<BadLine> end, LocalDate zero)
            implements GridFile {
        public Rows {
            lines = List.copyOf(lines);
        }

        boolean isSheet() {
            return !sheet.isEmpty();
        }
    }

    /** It cannot be read at all. */
    record Refused(String reason) implements GridFile {}

    /** Reads the bytes as they were uploaded; a sheet with that name is preferred to the first one. */
    static GridFile of(byte[] content, String sheet) {
        if (SheetGrid.isOldWorkbook(content)) {
            return new Refused("This is an old Excel file (.xls) or one with a password. Save it as an Excel workbook"
                    + " (.xlsx) without a password and upload that");
        }
        return SheetGrid.isZip(content) ? SheetGrid.read(content, sheet) : CsvGrid.read(content);
    }
}
