package org.heed.campaigns.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.heed.ground.words.Week;
import org.junit.jupiter.api.Test;

class WorkbookTest {
    private static final FilmFile FILMS = new FilmFile(new Market());
    private static final List<String> HEAD =
            List.of("title", "certificate", "release", "profile", "audience_index", "expected_admissions");

    /** Writes one sheet. */
    private interface Filling {
        void fill(Worksheet sheet);
    }

    @Test
    void theTemplateOfEveryKindIsReadBackAsItIs() {
        for (FileKind kind : FileKind.values()) {
            GridFile.Rows rows = (GridFile.Rows) GridFile.of(Templates.workbook(kind), kind.title());
            assertThat(kind.missing(kind.find(rows.head().values()))).isEmpty();
            GridFile.Rows text = (GridFile.Rows) GridFile.of(Templates.csv(kind).getBytes(StandardCharsets.UTF_8), "");
            assertThat(text.head().values()).isEqualTo(rows.head().values());
            assertThat(rows.lines()).hasSize(1);
        }
        assertThat(films(Templates.workbook(FileKind.FILMS)).good())
                .singleElement()
                .satisfies(film -> {
                    assertThat(film.release()).isEqualTo(new Week(LocalDate.of(2019, 1, 25)));
                    assertThat(film.expectedAdmissions()).hasValue(2_500_000);
                });
    }

    @Test
    void datesAreReadAsDatesWhetherShownAsOneOrAsANumberOrWrittenAsText() {
        byte[] book = book(sheet -> {
            row(sheet, 1, "Dated", "15", null, "adult");
            sheet.value(1, 2, LocalDate.of(2019, 1, 25));
            sheet.style(1, 2).format("dd mmm yyyy").set();
            row(sheet, 2, "Numbered", "15", null, "adult");
            sheet.value(2, 2, 43490);
            row(sheet, 3, "Written", "15", "25/01/2019", "adult");
        });
        assertThat(films(book).bad()).isEmpty();
        assertThat(films(book).good())
                .extracting(Film::release)
                .containsOnly(new Week(LocalDate.of(2019, 1, 25)))
                .hasSize(3);
    }

    @Test
    void aMistakeIsNamedWithItsRowAndTheLettersOfItsColumn() {
        byte[] book = book(sheet -> {
            row(sheet, 1, "Good", "15", "2019-01-25", "adult");
            row(sheet, 4, "Bad", "99", "2019-01-24", "adult");
        });
        Reading.Lines<Film> lines = films(book);
        assertThat(lines.sheet()).isEqualTo("Films");
        assertThat(lines.good()).hasSize(1);
        assertThat(lines.bad()).singleElement().satisfies(bad -> {
            assertThat(bad.number()).isEqualTo(5);
            assertThat(bad.reason())
                    .contains("Column B: certificate must be one of U, PG, 12A, 15, 18, was “99”")
                    .contains("column C: release must be a Friday; 24 January 2019 is a Thursday");
        });
        assertThat(lines.correctable()).contains("Bad,99,2019-01-24,adult").contains("what_is_wrong");
    }

    @Test
    void ofAFormulaItsKeptValueCountsAndOneWithoutIsNamed() throws IOException {
        byte[] book = book(sheet -> {
            row(sheet, 1, "Kept", "15", "2019-01-25", "adult");
            sheet.value(1, 5, 1_234_567);
            row(sheet, 2, "Empty", "15", "2019-01-25", "adult");
            sheet.formula(2, 5, "SUM(A1:A2)");
            row(sheet, 3, "Broken", "15", "2019-01-25", "adult");
            sheet.value(3, 5, 7_654_321);
        });
        byte[] withFormula = change(
                book,
                "xl/worksheets/sheet1.xml",
                xml -> xml.replace("<v>1234567</v>", "<f>1000000+234567</f><v>1234567</v>")
                        .replaceAll("<c r=\"F4\"[^>]*><v>7654321</v>", "<c r=\"F4\" t=\"e\"><f>1/0</f><v>#DIV/0!</v>"));
        Reading.Lines<Film> lines = films(withFormula);
        assertThat(lines.good())
                .singleElement()
                .satisfies(film -> assertThat(film.expectedAdmissions()).hasValue(1_234_567));
        assertThat(lines.bad()).extracting(BadLine::number).containsExactly(3, 4);
        assertThat(lines.bad().get(0).reason()).contains("Column F: a formula without a value");
        assertThat(lines.bad().get(1).reason()).contains("holds the error #DIV/0! of a formula");
    }

    @Test
    void theSheetOfTheKindsNameIsReadElseTheFirstVisibleOne() {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(content, "Test", "1.0")) {
            book.newWorksheet("Notes").value(0, 0, "nothing here");
            Worksheet sheet = book.newWorksheet("films");
            head(sheet);
            row(sheet, 1, "Good", "15", "2019-01-25", "adult");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        assertThat(films(content.toByteArray()).good()).hasSize(1);
    }

    @Test
    void macrosOldWorkbooksAndOtherZipsAreRefusedInOneSentence() throws IOException {
        byte[] book = book(sheet -> row(sheet, 1, "Good", "15", "2019-01-25", "adult"));
        assertThat(refusal(with(book, "xl/vbaProject.bin", new byte[] {1, 2, 3})))
                .contains("holds macros");
        assertThat(refusal(change(
                        book,
                        "[Content_Types].xml",
                        xml -> xml.replaceFirst("spreadsheetml\\.sheet\\.main", "sheet.macroEnabled.main"))))
                .contains("holds macros");
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))
                .contains("old Excel file");
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(other)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w/>".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(refusal(other.toByteArray())).contains("no Excel workbook");
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
        byte[] book = book(sheet -> row(sheet, 1, "Good", "15", "2019-01-25", "adult"));
        byte[] bomb = with(book, "xl/media/bomb.xml", new byte[400_000_000]);
        assertThat(bomb.length).isLessThan(1_000_000);
        long start = System.nanoTime();
        assertThat(refusal(bomb)).contains("unpacks to more than 80 MB");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        String entities = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>";
        assertThat(refusal(change(book, "xl/sharedStrings.xml", xml -> entities + xml)))
                .contains("damaged");
    }

    @Test
    void aDamagedWorkbookIsNeverAnError() {
        byte[] book = book(sheet -> {
            for (int row = 1; row < 40; row++) {
                row(sheet, row, "Film " + row, "15", "2019-01-25", "adult");
            }
        });
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = book.clone();
            for (int at = 0; at < 1 + round % 20; at++) {
                damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt();
            }
            assertThat(LineReader.read(damaged, FileKind.FILMS, FILMS)).isNotNull();
        }
    }

    @Test
    void twentyThousandRowsAreReadInSecondsAndOneMoreIsNamed() {
        byte[] book = book(sheet -> {
            for (int row = 1; row <= 20_001; row++) {
                row(sheet, row, "Film " + row, "15", "2019-01-25", "adult");
            }
        });
        long start = System.nanoTime();
        Reading.Lines<Film> lines = films(book);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("20,000 rows of a workbook of %,d bytes read in %.1f s%n", book.length, seconds);
        assertThat(lines.good()).hasSize(20_000);
        assertThat(lines.bad()).singleElement().extracting(BadLine::number).isEqualTo(20_002);
        assertThat(seconds).isLessThan(10);
    }

    private static Reading.Lines<Film> films(byte[] content) {
        Reading<Film> reading = LineReader.read(content, FileKind.FILMS, FILMS);
        assertThat(reading).isInstanceOf(Reading.Lines.class);
        return (Reading.Lines<Film>) reading;
    }

    private static String refusal(byte[] content) {
        return ((Reading.Unreadable<Film>) LineReader.read(content, FileKind.FILMS, FILMS)).reason();
    }

    private static byte[] book(Filling filling) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(content, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Films");
            head(sheet);
            filling.fill(sheet);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return content.toByteArray();
    }

    private static void head(Worksheet sheet) {
        for (int at = 0; at < HEAD.size(); at++) {
            sheet.value(0, at, HEAD.get(at));
        }
    }

    private static void row(Worksheet sheet, int row, String... values) {
        for (int at = 0; at < values.length; at++) {
            if (values[at] != null) {
                sheet.value(row, at, values[at]);
            }
        }
    }

    private static byte[] with(byte[] book, String name, byte[] part) throws IOException {
        Map<String, byte[]> parts = parts(book);
        parts.put(name, part);
        return zip(parts);
    }

    private static byte[] change(byte[] book, String name, java.util.function.UnaryOperator<String> change)
            throws IOException {
        Map<String, byte[]> parts = parts(book);
        String before = new String(parts.get(name), StandardCharsets.UTF_8);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        parts.put(name, after.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    private static Map<String, byte[]> parts(byte[] book) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(book).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(content)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return content.toByteArray();
    }
}
