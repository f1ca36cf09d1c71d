package org.heed.measurement.workbench;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which files, and what their columns are called. */
final class DataOptions {
    @Parameters(
            arity = "1..*",
            paramLabel = "DATA.csv",
            description =
                    "CSV files: a row for each unit and period (or --wide). Rows of several files are put together.")
    List<Path> files;

    @Option(
            names = "--unit",
            paramLabel = "COLUMN",
            defaultValue = "unit",
            description = "Column of the units (${DEFAULT-VALUE}).")
    String unit = "unit";

    @Option(
            names = "--time",
            paramLabel = "COLUMN",
            defaultValue = "date",
            description = "Column of the days, weeks, months or years (${DEFAULT-VALUE}).")
    String time = "date";

    @Option(
            names = "--outcome",
            paramLabel = "COLUMN",
            defaultValue = "outcome",
            description = "Column of what is measured (${DEFAULT-VALUE}).")
    String outcome = "outcome";

    @Option(names = "--useful", paramLabel = "COLUMN", description = "Column of how many of the outcome were useful.")
    @Nullable
    String useful;

    @Option(names = "--cost", paramLabel = "COLUMN", description = "Column of what was spent.")
    @Nullable
    String cost;

    @Option(
            names = "--first-treated",
            paramLabel = "COLUMN",
            description = "Column of each unit's first treated period, 0 or nothing for never.")
    @Nullable
    String firstTreated;

    @Option(
            names = "--separator",
            paramLabel = "SIGN",
            description = "Sign between fields; found by itself if left out. 'tab' for tabs.")
    @Nullable
    String separator;

    @Option(
            names = "--date-form",
            paramLabel = "PATTERN",
            description = "How dates are written, such as M/d/yyyy; found by itself if left out.")
    @Nullable
    String dateForm;

    @Option(names = "--wide", description = "A row for each period, a column for each unit beside that of the time.")
    boolean wide;

    @Option(
            names = "--day-one",
            paramLabel = "DAY",
            description = "Where days are numbered 1, 2, 3: which day number 1 was.")
    @Nullable
    String dayOne;

    @Option(
            names = "--gaps",
            paramLabel = "refuse|zero",
            defaultValue = "refuse",
            description = "What a missing row is: a mistake, or a period in which nothing happened (${DEFAULT-VALUE}).")
    String gaps = "refuse";

    private @Nullable List<CsvFile> opened;

    Data read() {
        return DataReader.read(opened(), columns(), writing());
    }

    /** The rows as they are, also where they do not make a panel. */
    DataReader.Raw raw() {
        return DataReader.raw(opened(), columns(), writing());
    }

    /** The files are read once, whatever is made of them. */
    private List<CsvFile> opened() {
        if (opened == null) {
            requireOnlyTheOutcome();
            Optional<Character> sign = sign();
            opened = files.stream()
                    .map(path -> CsvFile.read(path, sign))
                    .map(file -> wide ? file.unfolded(time, unit, outcome) : file)
                    .toList();
        }
        return opened;
    }

    private void requireOnlyTheOutcome() {
        if (wide && (useful != null || cost != null || firstTreated != null)) {
            throw new WorkbenchException("--wide has a column for each unit and none besides: --useful, --cost and"
                    + " --first-treated need a row for each unit and period");
        }
    }

    private DataReader.Columns columns() {
        Map<Column, String> numbers = new EnumMap<>(Column.class);
        numbers.put(Column.OUTCOME, outcome);
        put(numbers, Column.USEFUL, useful);
        put(numbers, Column.COST, cost);
        return new DataReader.Columns(unit, time, Optional.ofNullable(firstTreated), numbers);
    }

    private DataReader.Writing writing() {
        return new DataReader.Writing(dayForm(), gaps());
    }

    private Optional<DayForm> dayForm() {
        if (dayOne == null) {
            return Optional.ofNullable(dateForm).map(DayForm::ofPattern);
        }
        if (dateForm != null) {
            throw new WorkbenchException("--day-one and --date-form cannot both be: days are numbered or written");
        }
        String day = dayOne;
        return Optional.of(DayForm.recognise(day)
                .flatMap(form -> form.parse(day))
                .map(DayForm::numbered)
                .orElseThrow(() -> new WorkbenchException("'" + day + "' (--day-one) is not a date that can be read:"
                        + " accepted are " + DayForm.accepted())));
    }

    private static void put(Map<Column, String> numbers, Column column, @Nullable String name) {
        if (name != null) {
            numbers.put(column, name);
        }
    }

    private DataReader.Gaps gaps() {
        return switch (gaps) {
            case "refuse" -> DataReader.Gaps.REFUSE;
            case "zero" -> DataReader.Gaps.ZERO;
            default -> throw new WorkbenchException("--gaps is refuse or zero, was '" + gaps + "'");
        };
    }

    private Optional<Character> sign() {
        if (separator == null) {
            return Optional.empty();
        }
        String sign = separator.equals("tab") ? "\t" : separator;
        if (sign.length() != 1) {
            throw new WorkbenchException("--separator takes one sign or 'tab', was '" + separator + "'");
        }
        return Optional.of(sign.charAt(0));
    }
}
