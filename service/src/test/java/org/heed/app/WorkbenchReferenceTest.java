package org.heed.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Published figures come out of the command itself. The data stand beside the project and are not part of it. */
class WorkbenchReferenceTest {
    private static final Path REFERENCE =
            Path.of("").toAbsolutePath().getParent().resolveSibling("shared/reference");

    @TempDir
    Path folder;

    @BeforeEach
    void onlyWhereTheDataAre() {
        Assumptions.assumeTrue(Files.isDirectory(REFERENCE), "the reference data are not beside the project");
    }

    private static JsonNode finding(String file, String... more) {
        List<String> line = new ArrayList<>(
                List.of("uplift", "estimate", REFERENCE.resolve(file).toString(), "--json"));
        line.addAll(List.of(more));
        Typed typed = Typed.line(line.toArray(String[]::new));
        assertThat(typed.err()).isEmpty();
        return JsonMapper.shared().readTree(typed.out());
    }

    private static JsonNode geolift(String... more) {
        return finding(
                "GeoLift_Test.csv",
                with(
                        more,
                        "--unit",
                        "location",
                        "--time",
                        "date",
                        "--outcome",
                        "Y",
                        "--treated",
                        "chicago,portland",
                        "--from",
                        "2021-04-01"));
    }

    private static JsonNode smoking(String... more) {
        return finding(
                "california_prop99.csv",
                with(
                        more,
                        "--unit",
                        "State",
                        "--time",
                        "Year",
                        "--outcome",
                        "PacksPerCapita",
                        "--treated",
                        "California",
                        "--from",
                        "1989"));
    }

    private static String[] with(String[] more, String... first) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static void is(JsonNode finding, String name, double value, double tolerance) {
        assertThat(finding.get(name).asDouble()).as(name).isCloseTo(value, within(tolerance));
    }

    @Test
    void theWalkthroughOfGeoLift() {
        JsonNode plain = geolift("--method", "asc");
        is(plain, "att", 155.5557, 1e-4);
        is(plain, "lift", 0.054232, 5e-7);
        is(plain, "incremental", 4666.67, 5e-3);
        is(plain, "l2", 909.4886, 1e-3);
        is(plain, "scaled_l2", 0.163639, 5e-7);
        is(plain, "p_block_sum_of_sizes", 5 / 105.0, 1e-12);
        is(plain, "p_block_size_of_sum", 12 / 105.0, 1e-12);
        is(plain, "p_block_sum", 8 / 105.0, 1e-12);
        assertThat(plain.get("weights").get("cincinnati").asDouble()).isCloseTo(.22717797, within(5e-6));

        JsonNode ridge = geolift("--method", "asc", "--model", "ridge");
        is(ridge, "att", 156.8051652, 1e-3);
        is(ridge, "bias", -1.249, 5e-4);
        is(ridge, "lambda", 1673101687.1265, 1);

        is(geolift("--method", "asc", "--no-fixed-effects"), "att", 122.7257, 5e-4);
    }

    @Test
    void proposition99() {
        JsonNode sdid = smoking("--method", "sdid");
        is(sdid, "tau", -15.6054, 5e-5);
        is(sdid, "se", 9.371180, 5e-7);
        is(sdid, "sigma", 5.494401018580, 1e-9);
        is(sdid, "zeta_omega", 10.226232571491, 1e-9);
        is(sdid, "did_tau", -27.349, 5e-4);
        assertThat(sdid.get("time_weights").get("1988-01-01").asDouble()).isCloseTo(.427076, within(5e-5));

        JsonNode control = smoking("--method", "sc");
        is(control, "att", -19.51362841, 5e-6);
        is(control, "rmspe_ratio", 12.439968, 5e-6);
        is(control, "p_placebo", 3 / 39.0, 1e-12);
    }

    @Test
    void theEventStudyOfMinimumWages() {
        JsonNode study = finding(
                "mpdta.csv",
                "--unit",
                "countyreal",
                "--time",
                "year",
                "--outcome",
                "lemp",
                "--first-treated",
                "first.treat",
                "--method",
                "csdid");
        is(study, "att", -.0399512752, 1e-9);
        is(study, "dynamic_att", -.0772398215, 1e-9);
        is(study, "group_att", -.0310182822, 1e-9);
        is(study, "calendar_att", -.0417004321, 1e-9);
        is(study, "twfe_att", -.0365489367, 1e-9);
        assertThat(study.get("att_gt").size()).isEqualTo(12);
    }

    @Test
    void theTimeBasedRegressionOfSales() throws IOException {
        List<String> treated = Files.readAllLines(REFERENCE.resolve("geoassignment.csv")).stream()
                .filter(line -> line.endsWith(",2"))
                .map(line -> line.split(",")[0].replace("\"", ""))
                .toList();
        Path units = Files.write(folder.resolve("treated.txt"), treated);
        JsonNode regression = finding(
                "salesandcost.csv",
                "--unit",
                "geo",
                "--time",
                "date",
                "--outcome",
                "sales",
                "--cost",
                "cost",
                "--gaps",
                "zero",
                "--treated-file",
                units.toString(),
                "--from",
                "2015-02-16",
                "--to",
                "2015-03-15",
                "--level",
                "0.9",
                "--method",
                "tbr");
        is(regression, "slope", 0.9997001203, 5e-10);
        is(regression, "intercept", -421.7294080, 5e-6);
        is(regression, "incremental", 147337.122, 5e-3);
        is(regression, "iroas", 2.946742, 5e-7);
        is(regression, "iroas_precision", .120548, 5e-7);
        is(regression, "durbin_watson", 1.443432165, 5e-9);
        assertThat(regression.get("iroas_one_sided").get("lower").asDouble()).isCloseTo(2.826194, within(5e-7));
        assertThat(regression.get("answer").asString()).isEqualTo("no_test");
    }

    @Test
    void theVignetteOfCausalImpactFromItsWideFile() {
        JsonNode series = finding(
                "causalimpact_vignette.csv",
                "--wide",
                "--time",
                "t",
                "--day-one",
                "2014-01-01",
                "--treated",
                "y",
                "--from",
                "2014-03-12",
                "--method",
                "bsts");
        is(series, "att", 10.517, .05);
        is(series, "incremental", 315.5, 1.5);
        assertThat(series.get("att_interval").get("lower").asDouble()).isCloseTo(9.797, within(.05));
        assertThat(series.get("att_interval").get("upper").asDouble()).isCloseTo(11.241, within(.05));
    }
}
