package org.heed.ground.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heed.ground.geography.DirectoryFile.Edition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class PostcodeImportIT {
    private final PostcodeDatabase database = PostcodeDatabase.fresh();
    private final PostcodeImport imports = new PostcodeImport(new Geography());

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("directory.csv");
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void aDirectoryOfEitherEditionIsImportedWhole(Edition edition) throws IOException {
        new DirectoryFile(edition).write(file, 50_000);
        List<long[]> news = new ArrayList<>();
        ImportReport report = imports.importPostcodes(
                file, database.owner(), (lines, bytes, total) -> news.add(new long[] {lines, bytes, total}));
        assertThat(report.lines()).isEqualTo(50_000);
        assertThat(report.postcodes()).isEqualTo(50_000);
        assertThat(report.terminated()).isBetween(15_000L, 18_500L);
        assertThat(report.badLines()).isZero();
        assertThat(report.duplicates()).isZero();
        assertThat(report.unknownAreas()).isEmpty();
        assertThat(report.outwardCodes()).isEqualTo(124 * 25);
        assertThat(report.edition()).matches("[0-9a-f]{12}");
        assertThat(count("geography.postcode where force is null")).isZero();
        assertThat(count("geography.postcode where latitude between 50 and 59 and longitude between -6 and 1"))
                .isEqualTo(50_000);
        assertThat(news).hasSizeGreaterThan(2);
        assertThat(news.getLast()).containsExactly(50_000, Files.size(file), Files.size(file));
    }

    @Test
    void aTerminatedPostcodeIsKeptAndMarked() throws IOException {
        write(line("CT1 2AB", "", "E23000032"), line("CT1 2AD", "199606", "E23000032"));
        assertThat(run().terminated()).isEqualTo(1);
        assertThat(database.staff()
                        .sql("select terminated::text from geography.postcode where code = 'CT12AD'")
                        .query(String.class)
                        .single())
                .isEqualTo("1996-06-01");
    }

    @Test
    void anUnknownPoliceAreaIsCountedAndItsPostcodeKeptWithoutAForce() throws IOException {
        write(
                line("CT1 2AB", "", "E23000032"),
                line("CT1 2AD", "", "E23000099"),
                line("CT1 2AE", "", "E23000099"),
                line("CT1 2AF", "", ""),
                line("CT1 2AG", "", "??"));
        ImportReport report = run();
        assertThat(report.postcodes()).isEqualTo(5);
        assertThat(report.unknownAreas())
                .containsExactlyInAnyOrderEntriesOf(Map.of("E23000099", 2L, "(none)", 1L, "(no code)", 1L));
        assertThat(count("geography.postcode where force is null")).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "G1 1AA, S23000009, scotland",
        "G1 1AA, S92000003, scotland",
        "BT1 1AA, N24000001, northern-ireland",
        "BT1 1AA, N92000002, northern-ireland",
        "IM1 1AA, M99999999, national-desk"
    })
    void eachCodeThatMeansAForceLeadsToIt(String postcode, String area, String force) throws IOException {
        write(line(postcode, "", area));
        run();
        assertThat(sharing(postcode.split(" ")[0])).containsExactly(force);
    }

    @Test
    void theCountryDecidesWhereThePoliceAreaIsMissing() throws IOException {
        Files.write(file, List.of("pcds,doterm,ctry,pfa", "G1 1AA,,S92000003,", "CT1 2AB,,E92000001,"));
        ImportReport report = run();
        assertThat(report.unknownAreas()).containsExactly(Map.entry("(none)", 1L));
        assertThat(sharing("G1")).containsExactly("scotland");
    }

    @Test
    void badLinesAreCountedAndTheFirstFewAreNamed() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int bad = 0; bad < 7; bad++) {
            lines.add("not,a,line");
            lines.add(line("CT1 2A" + "ABDEFGH".charAt(bad), "", "E23000032"));
        }
        write(lines.toArray(String[]::new));
        ImportReport report = run();
        assertThat(report.badLines()).isEqualTo(7);
        assertThat(report.firstBadLines()).containsExactly(2L, 4L, 6L, 8L, 10L);
        assertThat(report.postcodes()).isEqualTo(7);
    }

    @Test
    void ofAPostcodeThatStandsTwiceTheFirstIsKept() throws IOException {
        write(
                line("CT1 2AB", "", "E23000032"),
                line("CT1 2AD", "", "E23000032"),
                line("CT1 2AB", "", "E23000033"),
                line("CT1 2AB", "", "E23000031"));
        ImportReport report = run();
        assertThat(report.duplicates()).isEqualTo(2);
        assertThat(report.postcodes()).isEqualTo(2);
        assertThat(sharing("CT1")).containsExactly("kent");
    }

    @Test
    void bordersComeFromTheData() throws IOException {
        write(
                line("GL16 7AA", "", "E23000037"),
                line("GL16 7AB", "", "W15000002"),
                line("GL16 7AD", "", "W15000002"),
                line("GL17 7AA", "199606", "E23000016"));
        assertThat(run().outwardCodes()).isEqualTo(2);
        assertThat(sharing("GL16")).containsExactly("gwent", "gloucestershire");
        assertThat(sharing("GL17")).containsExactly("west-mercia");
    }

    @Test
    void aSecondImportReplacesTheFirstAndItsNumbersKeepTheirMeaning() throws IOException {
        write(line("CT1 2AB", "", "E23000032"), line("BN1 1AA", "", "E23000033"));
        run();
        write(line("BN1 1AA", "", "E23000033"), line("G1 1AA", "", "S23000009"));
        run();
        assertThat(codes()).containsExactly("BN11AA", "G11AA");
        assertThat(sharing("CT1")).isEmpty();
        assertThat(sharing("BN1")).containsExactly("sussex");
        assertThat(count("geography.postcode_force")).isEqualTo(3);
        assertThat(count("geography.postcode_import")).isEqualTo(2);
    }

    @Test
    void anImportThatFailsHalfWayLeavesTheOldPostcodesInUse() throws IOException {
        write(line("CT1 2AB", "", "E23000032"));
        run();
        new DirectoryFile(Edition.NEWER).write(file, 50_000);
        assertThatThrownBy(() -> imports.importPostcodes(file, database.owner(), (lines, bytes, total) -> {
                    if (lines > 30_000) {
                        throw new IllegalStateException("stopped by the test");
                    }
                }))
                .hasMessage("stopped by the test");
        assertThat(codes()).containsExactly("CT12AB");
        assertThat(sharing("CT1")).containsExactly("kent");
        write(line("BN1 1AA", "", "E23000033"));
        run();
        assertThat(codes()).containsExactly("BN11AA");
    }

    @Test
    void readersSeeTheOldPostcodesUntilTheNewOnesAreComplete() throws IOException {
        write(line("CT1 2AB", "", "E23000032"));
        run();
        new DirectoryFile(Edition.NEWER).write(file, 50_000);
        List<Long> seen = new ArrayList<>();
        imports.importPostcodes(file, database.owner(), (lines, bytes, total) -> seen.add(count("geography.postcode")));
        assertThat(seen).isNotEmpty().containsOnly(1L);
        assertThat(count("geography.postcode")).isEqualTo(50_000);
    }

    @Test
    void aFileOfNothingUsableLeavesTheOldPostcodesInUse() throws IOException {
        write(line("CT1 2AB", "", "E23000032"));
        run();
        write("not,a,line", line("CT1 2AD", "", "E99999999"));
        assertRefused("nothing-usable");
        assertThat(codes()).containsExactly("CT12AB");
    }

    @Test
    void aFileThatIsMissingEmptyOrSomethingElseIsRefusedInOneSentence() throws IOException {
        assertRefused("file-missing");
        Files.createFile(file);
        assertRefused("file-empty");
        Files.writeString(file, "name,place,force\nAberdeen,,scotland\n");
        assertRefused("header-not-recognised");
        Files.write(file, new byte[3_000_000]);
        assertRefused("header-not-recognised");
    }

    @Test
    void twoImportsDoNotRunAtOnce() throws IOException, SQLException {
        write(line("CT1 2AB", "", "E23000032"));
        try (Connection other = database.owner().getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(4000040)");
            assertRefused("import-running");
        }
    }

    @Test
    void onlyStaffMayReadPostcodesBeforeAndAfterAnImport() throws IOException {
        assertThat(count("geography.postcode")).isZero();
        write(line("CT1 2AB", "", "E23000032"));
        run();
        assertThat(count("geography.postcode")).isEqualTo(1);
        assertThatThrownBy(() -> database.publicFront()
                        .sql("select count(*) from geography.postcode")
                        .query(Long.class)
                        .single())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() ->
                        database.staff().sql("delete from geography.postcode").update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void aConnectionThatReadTheOldPostcodesReadsTheNewOnes() throws IOException {
        write(line("CT1 2AB", "", "E23000032"), line("BN1 1AA", "", "E23000033"));
        run();
        SingleConnectionDataSource open = database.openStaff();
        PostcodeTable table = new PostcodeTable(JdbcClient.create(open));
        for (int often = 0; often < 10; often++) { // often enough for the driver to prepare it on the server
            assertThat(table.find("CT12AB")).isPresent();
        }
        write(line("BN1 1AA", "", "E23000033"));
        run();
        assertThat(table.find("CT12AB")).isEmpty();
        assertThat(table.find("BN11AA")).isPresent();
        open.destroy();
    }

    private void assertRefused(String code) {
        assertThatThrownBy(this::run).isInstanceOfSatisfying(GeographyException.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused).hasMessageEndingWith(".");
        });
    }

    private ImportReport run() {
        return imports.importPostcodes(file, database.owner(), ProgressListener.none());
    }

    private void write(String... lines) throws IOException {
        List<String> all = new ArrayList<>(List.of(Edition.NEWER.header()));
        all.addAll(List.of(lines));
        Files.write(file, all);
    }

    private static String line(String postcode, String terminated, String area) {
        return new DirectoryFile(Edition.NEWER).line(postcode, terminated, area);
    }

    private List<String> sharing(String outward) {
        return new PostcodeTable(database.staff())
                .sharing(outward).stream().map(force -> force.code()).toList();
    }

    private List<String> codes() {
        return database.staff()
                .sql("select code from geography.postcode order by code")
                .query(String.class)
                .list();
    }

    private long count(String from) {
        return database.staff()
                .sql("select count(*) from " + from)
                .query(Long.class)
                .single();
    }
}
