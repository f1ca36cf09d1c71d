package org.heed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each mistake of an analyst's is one sentence on standard error and exit code 2. */
class WorkbenchMistakesTest {
    private static final String GOOD = """
            region,week,reports
            Kent,2026-01-02,5
            Kent,2026-01-09,6
            Kent,2026-01-16,9
            Devon,2026-01-02,4
            Devon,2026-01-09,5
            Devon,2026-01-16,4
            Essex,2026-01-02,7
            Essex,2026-01-09,8
            Essex,2026-01-16,7
            """;

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("data.csv"), text);
    }

    private String mistake(String text, String... more) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                "uplift",
                "estimate",
                file(text).toString(),
                "--unit",
                "region",
                "--time",
                "week",
                "--outcome",
                "reports"));
        line.addAll(List.of(more));
        Typed typed = Typed.line(line.toArray(String[]::new));
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err().strip().lines()).hasSize(1);
        return typed.err().strip();
    }

    private String campaign(String text) throws IOException {
        return mistake(text, "--treated", "Kent", "--from", "2026-01-16");
    }

    @Test
    void aColumnThatIsNotThereIsNamedWithThoseThatAre() throws IOException {
        assertThat(campaign(GOOD.replace("reports", "report")))
                .isEqualTo("heed: 'data.csv' has no column 'reports' (--outcome): it has region, week, report. Did you"
                        + " mean 'report'?");
    }

    @Test
    void aGapIsReportedWithUnitAndDay() throws IOException {
        assertThat(campaign(GOOD.replace("Devon,2026-01-09,5\n", "")))
                .isEqualTo(
                        "heed: the panel has a gap: no row for 'Devon' on 2026-01-09: add rows, leave the unit or the"
                                + " period out, or say --gaps zero if nothing happened there");
    }

    @Test
    void aTreatedUnitThatDoesNotExistIsNamedWithTheNearest() throws IOException {
        assertThat(mistake(GOOD, "--treated", "Kemt", "--from", "2026-01-16"))
                .isEqualTo(
                        "heed: there is no unit 'Kemt' (--treated): there are Devon, Essex, Kent. Did you mean 'Kent'?");
    }

    @Test
    void aDateThatCannotBeReadIsShownWithLineAndForms() throws IOException {
        assertThat(campaign(GOOD.replace("2026-01-02,5", "Jan 2,5")))
                .isEqualTo(
                        "heed: line 2 of 'data.csv': column 'week' holds 'Jan 2', which is not a date that can be read:"
                                + " accepted are 2021-04-01, 01/04/2021 (day first), 2021-04, 2021-W13, 20210401, 2021; for"
                                + " others give --date-form, such as M/d/yyyy");
        assertThat(campaign(GOOD.replace("2026-01-16,9", "2026-02-30,9")))
                .isEqualTo(
                        "heed: line 4 of 'data.csv': column 'week' holds '2026-02-30', which is not a date that can be"
                                + " read: the dates before it are written as 2021-04-01");
    }

    @Test
    void aCountIsNotTakenForAYear() throws IOException {
        assertThat(campaign(GOOD.replaceAll("2026-..-..", "3163")))
                .startsWith("heed: line 2 of 'data.csv': column 'week' holds '3163', which is not a date that can be"
                        + " read: accepted are ");
    }

    @Test
    void aMissingFileAndAnEmptyOneAreToldApart() throws IOException {
        Path gone = folder.resolve("gone.csv");
        assertThat(Typed.line("uplift", "estimate", gone.toString()).err().strip())
                .isEqualTo("heed: there is no file '" + gone + "': check its name and folder");
        assertThat(campaign(""))
                .isEqualTo("heed: 'data.csv' is empty: it needs a line of column names and at least one row below it");
        assertThat(campaign("region,week,reports\n"))
                .isEqualTo("heed: 'data.csv' has column names but no row below them");
    }

    @Test
    void whatIsNoNumberIsShownWithItsLine() throws IOException {
        assertThat(campaign(GOOD.replace("2026-01-09,6", "2026-01-09,six")))
                .isEqualTo(
                        "heed: line 3 of 'data.csv': column 'reports' holds 'six', which is not a number: write numbers"
                                + " as 1234.5, and a row for every unit and period (0 where nothing happened)");
        assertThat(campaign(GOOD.replace("2026-01-09,6", "2026-01-09,")))
                .startsWith("heed: line 3 of 'data.csv': column 'reports' is empty: write numbers as 1234.5");
    }

    @Test
    void usefulOnesThatAreNoWholeNumbersAreRefusedByTheirColumn() throws IOException {
        String parts = GOOD.replace("reports\n", "reports,useful\n").replaceAll("(?m)(\\d)$", "$1,0.5");
        assertThat(mistake(parts, "--treated", "Kent", "--from", "2026-01-16", "--method", "ri", "--useful", "useful"))
                .isEqualTo(
                        "heed: --useful compares counts: 'useful' and 'reports' must both be whole numbers of 0 or more");
    }

    @Test
    void aRowGivenTwiceIsShownWithBothLines() throws IOException {
        assertThat(campaign(GOOD + "Kent,2026-01-09,1\n"))
                .isEqualTo(
                        "heed: unit 'Kent' has two rows for 2026-01-09: line 3 of 'data.csv' and line 11 of 'data.csv':"
                                + " add them up or drop one");
    }

    @Test
    void periodsThatAreNotEvenlySpacedAreShown() throws IOException {
        assertThat(campaign(GOOD.replace("2026-01-16", "2026-01-17")))
                .startsWith(
                        "heed: column 'week': the periods are not equally spaced: with a step of P7D one should begin"
                                + " on 2026-01-16, the next one given begins on 2026-01-17");
    }

    @Test
    void aFileThatIsNotUtf8IsNotGuessedAt() throws IOException {
        Files.write(folder.resolve("latin.csv"), "région,week\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Typed.line("uplift", "estimate", folder.resolve("latin.csv").toString())
                        .err()
                        .strip())
                .isEqualTo("heed: 'latin.csv' is not text in UTF-8: save it as CSV in UTF-8");
    }

    @Test
    void aMethodThatDoesNotExistIsNamedWithTheNearest() throws IOException {
        assertThat(mistake(GOOD, "--treated", "Kent", "--from", "2026-01-16", "--method", "sdd"))
                .isEqualTo(
                        "heed: --method is one of ri, pooledt, asc, sc, sdid, did, csdid, tbr, bsts, beforeafter, was"
                                + " 'sdd'. Did you mean 'sdid'?");
    }

    @Test
    void aCampaignWithoutTimeBeforeItIsRefused() throws IOException {
        assertThat(mistake(GOOD, "--treated", "Kent", "--from", "2026-01-02"))
                .isEqualTo(
                        "heed: the campaign: the flight 2026-01-02..2026-01-22 begins with the panel's first period: a"
                                + " block needs at least one period before it");
    }

    @Test
    void aReportIsWrittenWholeOrNotAtAll() throws IOException {
        Path nowhere = folder.resolve("no").resolve("report.html");
        assertThat(mistake(GOOD, "--treated", "Kent", "--from", "2026-01-16", "--report", nowhere.toString()))
                .isEqualTo("heed: there is no folder for '" + nowhere + "': make it first");
        assertThat(folder.toFile().list()).containsExactly("data.csv");
    }

    @Test
    void checkNamesEveryFaultAtOnceAndEndsWithTwo() throws IOException {
        String broken = GOOD.replace("Devon,2026-01-09,5\n", "") + "Kent,2026-01-09,1\n";
        Typed typed = Typed.line(
                "uplift",
                "check",
                file(broken).toString(),
                "--unit",
                "region",
                "--time",
                "week",
                "--outcome",
                "reports");
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.out())
                .contains("This data cannot be measured yet: 2 faults to mend.")
                .contains("'Devon' has no cell for 2026-01-09: add them (with 0 if nothing happened)")
                .contains("'Kent' has more than one cell for 2026-01-09: add them up or drop all but one");
    }

    @Test
    void anEventThatCannotBeReadIsShownWithItsLine() throws IOException {
        Path events =
                Files.writeString(folder.resolve("events.csv"), "date,kind,name,units\nsoon,attack,Market,Kent\n");
        assertThat(mistake(GOOD, "--treated", "Kent", "--from", "2026-01-16", "--events", events.toString()))
                .isEqualTo(
                        "heed: line 2 of 'events.csv': column 'date' holds 'soon', which is not a date that can be read:"
                                + " accepted are 2021-04-01, 01/04/2021 (day first), 2021-04, 2021-W13, 20210401, 2021");
    }
}
