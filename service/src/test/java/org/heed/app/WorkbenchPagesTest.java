package org.heed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

class WorkbenchPagesTest {
    private static final List<String> REGIONS = List.of(
            "london",
            "South East",
            "East of England",
            "EAST MIDLANDS",
            "West Midlands",
            "north-west",
            "North East",
            "South West",
            "Wales");
    private static final List<String> FORCES =
            List.of("Metropolitan Police Service", "KENT", "sussex police", "Cambridgeshire", "GMP", "Dyfed-Powys");

    @TempDir
    Path folder;

    @BeforeAll
    static void theRulesAreThere() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /** Counts that go up and down with the week and the place, without chance: only their picture matters. */
    private Path panel(List<String> units) throws IOException {
        StringBuilder text = new StringBuilder("region,week,reports\n");
        for (int week = 0; week < 66; week++) {
            for (int unit = 0; unit < units.size(); unit++) {
                text.append(units.get(unit))
                        .append(',')
                        .append(LocalDate.of(2025, 1, 3).plusWeeks(week))
                        .append(',')
                        .append(40 + 10 * unit + (week * 7 + unit * 5) % 11 + (week >= 60 && unit < 2 ? 20 : 0))
                        .append('\n');
            }
        }
        return Files.writeString(folder.resolve("panel.csv"), text);
    }

    private String page(String... line) throws IOException {
        Path page = folder.resolve("page.html");
        List<String> typed = new ArrayList<>(List.of(line));
        typed.addAll(List.of("--report", page.toString()));
        Typed done = Typed.line(typed.toArray(String[]::new));
        assertThat(done.err()).isEmpty();
        return Files.readString(page);
    }

    private String map(List<String> units, String method) throws IOException {
        return page(NineRegions.line(
                "estimate",
                panel(units),
                "--treated",
                String.join(",", units.subList(0, 2)),
                "--from",
                "2026-02-27",
                "--method",
                method));
    }

    private static long count(String page, String pattern) {
        return Pattern.compile(pattern).matcher(page).results().count();
    }

    @Test
    void regionsHoweverWrittenStandOnTheTileMapWithTheirForces() throws IOException {
        String page = map(REGIONS, "asc");

        assertThat(page).contains("Thames Valley Police, South East: no figure, saw the campaign");
        assertThat(page).contains(">EAST</text>", "Saw the campaign</span>").doesNotContain("class=\"heed-bars");
        // London has two forces and the South East five: each carries frame and corner, and the legend shows them once
        assertThat(count(page, "class=\"heed-tile__corner\"")).isEqualTo(2 + 5 + 1);
        assertThat(count(page, "class=\"heed-tile heed-shade-none\"")).isEqualTo(2 + 5 + 2);
    }

    @Test
    void forcesByNameCodeOrLettersStandOnTheTileMapAlone() throws IOException {
        String page = map(FORCES, "sc");

        assertThat(page)
                .contains("Metropolitan Police Service, London: no figure, saw the campaign")
                .containsPattern("Greater Manchester Police, North West: 0\\.\\d{3}");
        assertThat(count(page, "class=\"heed-tile__corner\"")).isEqualTo(2 + 1);
    }

    @Test
    void aTestWithoutWeightsShowsHowEachUnitChanged() throws IOException {
        assertThat(map(REGIONS, "ri"))
                .contains("How each unit changed in the campaign's time")
                .containsPattern("City of London Police, London: \\+\\d+%, saw the campaign");
    }

    @Test
    void otherUnitsKeepTheirBars() throws IOException {
        assertThat(map(List.of("Kent", "Sussex", "Narnia", "Surrey"), "sc"))
                .contains("heed-bars")
                .doesNotContain("class=\"heed-tile ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "plan", "power"})
    void everyAnswerHasAPictureWithWordsATableItsDoubtsAndHowToRepeatIt(String command) throws IOException {
        List<String> line = new ArrayList<>(List.of(NineRegions.line(command, NineRegions.file(folder, 0))));
        if (!command.equals("check")) {
            line.addAll(List.of("--choose", "4", "--draws", "200", "--effects", "0.1,0.3,0.5"));
        }
        String page = page(line.toArray(String[]::new));

        assertThat(page)
                .contains("role=\"img\"", "<desc", "govuk-table", "What would change our mind", "How to read this")
                .contains("SHA-256 of the files", "uplift ", "heed uplift " + command)
                .doesNotContainPattern("(?i)(src|href)\\s*=")
                .doesNotContainPattern("(?i)@import|url\\(\\s*['\"]?(?!#)");
        assertThat(page.contains("<dt>Seed</dt>")).isEqualTo(!command.equals("check"));
    }

    @Test
    void gapsDoublesAndCountsBelowZeroAreMarkedInTheStrip() throws IOException {
        Path file = Files.writeString(folder.resolve("faulty.csv"), """
                region,week,reports
                A,2025-01-03,5
                A,2025-01-10,5
                A,2025-01-10,6
                A,2025-01-17,5
                B,2025-01-03,5
                B,2025-01-17,-2
                """);
        Path page = folder.resolve("page.html");
        Typed typed = Typed.line(NineRegions.line("check", file, "--report", page.toString()));

        assertThat(typed.exit()).isEqualTo(2);
        assertThat(Files.readString(page))
                .contains("No row</span>", "A fault: more than one row, a count below 0</span>")
                .contains("This data cannot be measured yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"estimate", "check", "power"})
    void paperIsTheSameToTheByteAndKeepsEveryRuleOfPdfUa(String command) throws Exception {
        Path panel = panel(REGIONS);
        List<String> line = new ArrayList<>(List.of(NineRegions.line(command, panel)));
        switch (command) {
            case "estimate" ->
                line.addAll(List.of("--treated", "london,South East", "--from", "2026-02-27", "--method", "asc"));
            case "power" -> line.addAll(List.of("--choose", "4", "--draws", "100", "--effects", "0.1,0.5"));
            default -> {}
        }
        line.addAll(List.of("--pdf", folder.resolve("paper.pdf").toString()));
        byte[] first = paper(line);
        Thread.sleep(1100); // the clock of a PDF counts seconds
        byte[] second = paper(line);

        assertThat(second).isEqualTo(first);
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(first), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTestAssertions().stream()
                            .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                            .map(assertion -> assertion.getRuleId().getClause() + "-"
                                    + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage()
                                    + " " + assertion.getLocation().getContext()))
                    .isEmpty();
            assertThat(result.getTotalAssertions()).isPositive();
        }
    }

    private byte[] paper(List<String> line) throws IOException {
        Typed typed = Typed.line(line.toArray(String[]::new));
        assertThat(typed.err()).isEmpty();
        return Files.readAllBytes(folder.resolve("paper.pdf"));
    }
}
