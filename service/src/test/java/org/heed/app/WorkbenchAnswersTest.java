package org.heed.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.heed.measurement.workbench.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WorkbenchAnswersTest {

    @TempDir
    Path folder;

    @Test
    void theSmallestPossiblePStandsBeforeEverythingElse() throws IOException {
        Typed typed = Typed.line(NineRegions.line("estimate", NineRegions.file(folder, 4), 4, "--drawn"));

        assertThat(typed.exit()).isZero();
        assertThat(typed.out().lines().findFirst())
                .contains("Smallest p that this design can give: 0.008  (126 possible choices of 4 of the 9 units)");
        assertThat(typed.out()).contains("Reports rose by about").doesNotContain("\033");
    }

    @Test
    void oneRegionOfNineCanNeverDecideAndStillGetsItsEstimate() throws IOException {
        Path file = NineRegions.file(folder, 1);
        Typed typed = Typed.line(NineRegions.line("estimate", file, 1, "--drawn"));

        assertThat(typed.exit()).isZero();
        assertThat(typed.out())
                .startsWith("Smallest p that this design can give: 0.111  (9 possible choices of 1 of the 9 units)")
                .contains("We could not tell whether the campaign changed reports.")
                .contains("The best single guess is");
        for (JsonNode finding :
                json(Typed.line(NineRegions.line("compare", file, 1, "--json"))).get("findings")) {
            assertThat(finding.get("answer").asString()).isIn("could_not_tell", "no_test");
        }
    }

    @Test
    void withoutADrawTheHeadlineIsObservationalAndBeforeAfterComesLast() throws IOException {
        JsonNode findings = json(Typed.line(NineRegions.line("compare", NineRegions.file(folder, 4), 4, "--json")))
                .get("findings");

        assertThat(findings.get(0).get("method").asString()).isEqualTo("pooledt");
        assertThat(findings.get(0).get("standing").asString()).isEqualTo("observational");
        assertThat(findings.get(findings.size() - 1).get("method").asString()).isEqualTo("beforeafter");
        assertThat(findings.get(findings.size() - 1).get("standing").asString()).isEqualTo("not_enough");
    }

    @Test
    void withADrawTheHeadlineIsThePlannedTest() throws IOException {
        JsonNode first = json(Typed.line(
                        NineRegions.line("compare", NineRegions.file(folder, 4), 4, "--json", "--drawn")))
                .get("findings")
                .get(0);

        assertThat(first.get("method").asString()).isEqualTo("ri");
        assertThat(first.get("standing").asString()).isEqualTo("planned");
        assertThat(first.get("smallest_p").asDouble()).isEqualTo(1.0 / 126);
    }

    @Test
    void sameFilesOptionsAndSeedGiveTheSameBytes() throws IOException {
        String[] line = NineRegions.line("compare", NineRegions.file(folder, 4), 4, "--json", "--seed", "3");

        assertThat(Typed.line(line).out()).isEqualTo(Typed.line(line).out());
    }

    @Test
    void everyNameInJsonIsDocumented() throws IOException {
        String documentation = Files.readString(Path.of("").toAbsolutePath().resolveSibling("docs/analyst.md"));

        assertThat(Names.listed().keySet())
                .allSatisfy(name -> assertThat(documentation).contains("| `" + name + "` |"));
    }

    @Test
    void thePageNeedsNothingElseAndRunsNoScript() throws IOException {
        Path page = folder.resolve("report.html");
        Typed.line(NineRegions.line("compare", NineRegions.file(folder, 4), 4, "--report", page.toString()));

        assertThat(Files.readString(page))
                .doesNotContainPattern("(?i)(src|href)\\s*=")
                .doesNotContainPattern("(?i)<(script|link|iframe|object|img)")
                .doesNotContainPattern("(?i)@import|url\\(\\s*['\"]?(?!#)")
                .doesNotContainPattern("(?i)\\son[a-z]+\\s*=")
                .contains("What would change our mind", "How to get the same", "<table", "lang=\"en-GB\"");
    }

    @Test
    void paperHasTheWordsPageNumbersTagsAndItsOwnFonts() throws IOException {
        Path paper = folder.resolve("report.pdf");
        Typed.line(NineRegions.line("compare", NineRegions.file(folder, 4), 4, "--pdf", paper.toString()));

        try (PDDocument document = Loader.loadPDF(paper.toFile())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("Reports rose by about", "Observational.", "What would change our mind")
                    .contains("Page 1 of " + document.getNumberOfPages())
                    .contains("Page " + document.getNumberOfPages() + " of " + document.getNumberOfPages());
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
        }
    }

    @Test
    void powerIsRefusedWhereTheDesignCannotDecide() throws IOException {
        Typed typed = Typed.line(
                NineRegions.line("power", NineRegions.file(folder, 0), "--choose", "1", "--draws", "100", "--json"));

        assertThat(json(typed).get("quoted").asBoolean()).isFalse();
        assertThat(json(typed).has("curve")).isFalse();
    }

    @Test
    void powerStandsBesideTheRateOfEffectsThatAreNotThere() throws IOException {
        JsonNode power = json(Typed.line(NineRegions.line(
                "power",
                NineRegions.file(folder, 0),
                "--choose",
                "4",
                "--draws",
                "400",
                "--effects",
                "0.2,0.5",
                "--json")));

        assertThat(power.get("false_positive_rate").asDouble()).isBetween(0.03, 0.07);
        assertThat(power.get("curve").get(0).get("effect").asDouble()).isZero();
    }

    @Test
    void rowsOfSeveralFilesArePutTogether() throws IOException {
        String all = Files.readString(NineRegions.file(folder, 4));
        int middle = all.indexOf('\n', all.length() / 2) + 1;
        Path one = Files.writeString(folder.resolve("one.csv"), all.substring(0, middle));
        Path two = Files.writeString(folder.resolve("two.csv"), "region;week;reports\n" + all.substring(middle));
        String[] line = NineRegions.line("estimate", one, 4, "--json", two.toString());

        JsonNode whole = json(Typed.line(NineRegions.line("estimate", folder.resolve("nine.csv"), 4, "--json")));
        JsonNode together = json(Typed.line(line));
        assertThat(together.get("att").asDouble()).isEqualTo(whole.get("att").asDouble());
        assertThat(together.get("rate_ratio_interval")).isNotNull().isEqualTo(whole.get("rate_ratio_interval"));
        assertThat(together.get("p")).isNotNull().isEqualTo(whole.get("p"));
    }

    @Test
    void whatHangsOnOneEventOnePeriodAndOneUnitIsSaid() throws IOException {
        Path events = Files.writeString(
                folder.resolve("events.csv"),
                "date,kind,name,units\n2026-03-06,attack,Market,London;Wales\n2026-01-09,trial,Verdict,\n");
        JsonNode finding = json(Typed.line(NineRegions.line(
                "estimate",
                NineRegions.file(folder, 4),
                4,
                "--drawn",
                "--json",
                "--leave-one-out",
                "--events",
                events.toString())));

        assertThat(finding.get("event_cells").asInt()).isEqualTo(8);
        assertThat(finding.get("kept_lift").asDouble())
                .isNotEqualTo(finding.get("lift").asDouble());
        assertThat(finding.get("least_without_period").asDouble())
                .isLessThanOrEqualTo(finding.get("lift").asDouble());
        assertThat(finding.get("most_without_unit").asDouble())
                .isGreaterThanOrEqualTo(finding.get("lift").asDouble());
    }

    @Test
    void theUsefulOnesAndTheCostOfEachExtraStandBesideTheCount() throws IOException {
        JsonNode finding = linked(NineRegions.file(folder, 4), first(4));

        assertThat(finding.get("cost").asDouble()).isEqualTo(2400);
        assertThat(finding.get("cost_per_extra").asDouble())
                .isCloseTo(2400 / finding.get("incremental").asDouble(), within(1e-9));
        assertThat(finding.get("useful_lift").asDouble())
                .isCloseTo(finding.get("lift").asDouble(), within(0.05));
        assertThat(finding.get("share_useful_points").asDouble()).isCloseTo(0, within(1.0));
        assertThat(finding.get("share_useful_odds_ratio").asDouble()).isCloseTo(1, within(0.05));
        assertThat(finding.get("useful_smallest_rise").asDouble()).isBetween(0.01, 0.5);
        assertThat(finding.get("cost_per_extra_answer").asString()).isEqualTo("between");
        assertThat(notes(finding))
                .contains("Each extra one cost about ", "Their share, useful of all, was 3", " percentage points.")
                .contains("A rise of useful of less than about ");
    }

    @Test
    void aCostWithoutAnUpperEndIsSaidAsAtLeast() throws IOException {
        JsonNode finding = linked(NineRegions.file(folder, 0), first(4));

        assertThat(finding.get("answer").asString()).isEqualTo("could_not_tell");
        assertThat(finding.get("cost_per_extra_answer").asString()).isEqualTo("at_least");
        assertThat(finding.get("cost_per_extra_least").asDouble()).isPositive();
        assertThat(finding.has("cost_per_extra")).isFalse();
        assertThat(notes(finding))
                .contains("If there was an extra one, each cost at least ")
                .contains("there may have been none at all, or fewer than without the campaign.");
    }

    @Test
    void whereReportsFellNothingWasGainedAtAnyCost() throws IOException {
        JsonNode finding = linked(NineRegions.file(folder, 4), NineRegions.REGIONS.subList(5, 9));

        assertThat(finding.get("answer").asString()).isEqualTo("fell");
        assertThat(finding.get("cost_per_extra_answer").asString()).isEqualTo("nothing_gained");
        assertThat(notes(finding)).contains("Nothing gained: no extra one fits the data, at the level of 95%");
    }

    @Test
    void aDesignThatCannotDecideTellsNoCost() throws IOException {
        JsonNode finding = linked(NineRegions.file(folder, 1), first(1));

        assertThat(finding.get("cost_per_extra_answer").asString()).isEqualTo("cannot_tell");
        assertThat(finding.has("cost_per_extra")).isFalse();
        assertThat(finding.has("cost_per_extra_least")).isFalse();
        assertThat(notes(finding)).contains("What each extra one cost, we cannot tell: this design cannot rule out");
    }

    @Test
    void aUnitWithoutReportsLeavesTheHeadlineAndSaysWhyThereIsNoShare() throws IOException {
        Path file = NineRegions.file(folder, 4);
        String text = Files.readString(file).replaceAll("(?m)^(Wales;2026-(02-27|03-..|04-..)[^;]*);.*$", "$1;0");
        JsonNode finding = linked(Files.writeString(file, text), first(4));

        assertThat(finding.has("lift")).isTrue();
        assertThat(finding.has("share_useful_points")).isFalse();
        assertThat(notes(finding))
                .contains("cannot be measured: unit 'Wales' has no report in the periods from 2026-02-27");
    }

    @Test
    void thePageSaysTheCostInPlainWords() throws IOException {
        Path page = folder.resolve("cost.html");
        linked(NineRegions.file(folder, 0), first(4), "--report", page.toString());

        assertThat(Files.readString(page))
                .contains("If there was an extra one, each cost at least ", ">at least</td>")
                .doesNotContain("at_least</td>");
    }

    private static List<String> first(int treated) {
        return NineRegions.REGIONS.subList(0, treated);
    }

    /** One in three reports is useful, and each region spends 100 a week while the campaign runs. */
    private JsonNode linked(Path counts, List<String> treated, String... more) throws IOException {
        StringBuilder text = new StringBuilder("region;week;reports;useful;spend\n");
        for (String line : Files.readAllLines(counts).subList(1, 66 * 9 + 1)) {
            String[] fields = line.split(";");
            int useful = Integer.parseInt(fields[2]) / 3;
            int spent = fields[1].compareTo("2026-02-27") >= 0 ? 100 : 0;
            text.append(line)
                    .append(';')
                    .append(useful)
                    .append(';')
                    .append(spent)
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("linked.csv"), text);
        List<String> options = new ArrayList<>(List.of("--treated", String.join(",", treated), "--from", "2026-02-27"));
        options.addAll(List.of("--drawn", "--json", "--useful", "useful", "--cost", "spend"));
        options.addAll(List.of(more));
        return json(Typed.line(NineRegions.line("estimate", file, options.toArray(String[]::new))));
    }

    private static String notes(JsonNode finding) {
        return finding.get("notes").toString();
    }

    private static JsonNode json(Typed typed) {
        assertThat(typed.err()).isEmpty();
        return JsonMapper.shared().readTree(typed.out());
    }
}
