package org.heed.measurement.scoreboard;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads figures of surveys from CSV: stage, measure, value, unit, respondents (may be empty), period, source. */
public final class SurveyFile {
    /** The columns, in any order. */
    public static final List<String> COLUMNS =
            List.of("stage", "measure", "value", "unit", "respondents", "period", "source");

    private static final int MOST = 500;
    private static final int LONGEST_MEASURE = 120;
    private static final int LONGEST_PERIOD = 80;
    private static final int LONGEST_SOURCE = 200;

    private SurveyFile() {}

    /** A line that cannot be used, counted as a text editor counts, and why. */
    public record BadLine(long number, String reason) {}

    /** What a file holds. */
    public record Read(List<SurveyFigure> good, List<BadLine> bad) {}

    /** Reads the text; a file without the columns is one bad line. */
    public static Read read(String text) {
        List<SurveyFigure> good = new ArrayList<>();
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
        Set<String> measures = new HashSet<>();
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
                Optional<String> wrong = line.isConsistent()
                        ? wrong(line)
                        : Optional.of("It has " + line.size() + " fields; the first line names more or fewer");
                if (wrong.isEmpty()
                        && !measures.add(line.get("stage").toLowerCase(Locale.ROOT) + line.get("measure"))) {
                    wrong = Optional.of("“" + line.get("measure") + "” stands twice in this stage");
                }
                if (wrong.isPresent()) {
                    bad.add(new BadLine(number, wrong.get()));
                } else {
                    good.add(figure(line));
                }
            }
        } catch (IOException | UncheckedIOException broken) {
            bad.add(new BadLine(1, "A quotation mark is not closed"));
        } catch (IllegalArgumentException doubled) {
            bad.add(new BadLine(1, "The first line names a column twice"));
        }
        return new Read(List.copyOf(good), List.copyOf(bad));
    }

    private static Optional<String> wrong(CSVRecord line) {
        Optional<Stage> stage = stage(line.get("stage"));
        Optional<SurveyFigure.Unit> unit = unit(line.get("unit"));
        Optional<BigDecimal> value = number(line.get("value"));
        if (stage.isEmpty()) {
            return Optional.of(
                    "The stage must be outputs, outtakes, outcomes or impact, was “" + line.get("stage") + "”");
        }
        if (line.get("measure").isEmpty() || line.get("measure").length() > LONGEST_MEASURE) {
            return Optional.of("The measure must have 1 to " + LONGEST_MEASURE + " characters");
        }
        if (unit.isEmpty()) {
            return Optional.of("The unit must be percent, count or score, was “" + line.get("unit") + "”");
        }
        if (value.isEmpty()) {
            return Optional.of("The value must be a number, was “" + line.get("value") + "”");
        }
        return outOfBounds(unit.get(), value.get()).or(() -> rest(line));
    }

    private static Optional<String> outOfBounds(SurveyFigure.Unit unit, BigDecimal value) {
        return switch (unit) {
            case PERCENT ->
                value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0
                        ? Optional.of("A percentage must lie between 0 and 100, was " + value.toPlainString())
                        : Optional.empty();
            case COUNT ->
                value.signum() < 0 || value.stripTrailingZeros().scale() > 0
                        ? Optional.of("A count must be a whole number of 0 or more, was " + value.toPlainString())
                        : Optional.empty();
            case SCORE -> Optional.empty();
        };
    }

    private static Optional<String> rest(CSVRecord line) {
        if (!line.get("respondents").matches("|[1-9][0-9]{0,6}")) {
            return Optional.of(
                    "Respondents must be a whole number of 1 or more, or empty, was “" + line.get("respondents") + "”");
        }
        if (line.get("period").isEmpty() || line.get("period").length() > LONGEST_PERIOD) {
            return Optional.of("The period must have 1 to " + LONGEST_PERIOD + " characters");
        }
        if (line.get("source").isEmpty() || line.get("source").length() > LONGEST_SOURCE) {
            return Optional.of("The source must have 1 to " + LONGEST_SOURCE + " characters");
        }
        return Optional.empty();
    }

    private static SurveyFigure figure(CSVRecord line) {
        String asked = line.get("respondents");
        return new SurveyFigure(
                stage(line.get("stage")).orElseThrow(),
                line.get("measure"),
                number(line.get("value")).orElseThrow(),
                unit(line.get("unit")).orElseThrow(),
                asked.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(asked)),
                line.get("period"),
                line.get("source"));
    }

    private static Optional<Stage> stage(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "outputs" -> Optional.of(Stage.OUTPUTS);
            case "outtakes" -> Optional.of(Stage.OUTTAKES);
            case "outcomes" -> Optional.of(Stage.OUTCOMES);
            case "impact" -> Optional.of(Stage.IMPACT);
            default -> Optional.empty();
        };
    }

    private static Optional<SurveyFigure.Unit> unit(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "percent", "%" -> Optional.of(SurveyFigure.Unit.PERCENT);
            case "count" -> Optional.of(SurveyFigure.Unit.COUNT);
            case "score" -> Optional.of(SurveyFigure.Unit.SCORE);
            default -> Optional.empty();
        };
    }

    /** Thousands may be divided by commas, as spreadsheets write them. */
    private static Optional<BigDecimal> number(String text) {
        return text.matches("-?[0-9]{1,12}(\\.[0-9]{1,4})?|-?[0-9]{1,3}(,[0-9]{3}){1,3}(\\.[0-9]{1,4})?")
                ? Optional.of(new BigDecimal(text.replace(",", "")))
                : Optional.empty();
    }
}
