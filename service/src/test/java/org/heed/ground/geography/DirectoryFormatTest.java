package org.heed.ground.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.heed.ground.geography.DirectoryHeader.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryFormatTest {
    private static final DirectoryHeader HEADER = DirectoryHeader.read("pcds,doterm,lad25cd,lat,long,pfa23cd,note");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pcd,pcd2,pcds,dointr,doterm,oscty,oslaua,ctry,lat,long,pfa",
                "\"pcd7\",\"pcd8\",\"pcds\",\"dointr\",\"doterm\",\"lad25cd\",\"ctry25cd\",\"lat\",\"long\",\"pfa23cd\"",
                "\uFEFFPCDS, DOTERM, LAUA, PFA",
                "pcd8,doterm,pfa19cd"
            })
    void theHeaderOfAnyEditionIsRecognised(String header) {
        assertThat(DirectoryHeader.read(header).has(Part.POSTCODE)).isTrue();
        assertThat(DirectoryHeader.read(header).has(Part.POLICE_AREA)).isTrue();
    }

    @Test
    void thePostcodeWithOneSpaceIsPreferredToTheOthers() {
        assertThat(DirectoryHeader.read("pcd7,pcd8,pcds,doterm,pfa").places().getFirst())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b,c", "pcds,doterm", "pcds,pfa", "doterm,pfa", "pcds;doterm;pfa"})
    void anotherHeaderIsRefusedInOneSentence(String header) {
        assertThatThrownBy(() -> DirectoryHeader.read(header))
                .isInstanceOfSatisfying(GeographyException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("header-not-recognised");
                    assertThat(refused).hasMessageEndingWith(".");
                });
    }

    @Test
    void aLineIsReadWithAndWithoutQuotes() {
        DirectoryRow row = new DirectoryRow(HEADER);
        assertThat(read(row, "CT1 2AB,,E07000106,51.28,1.08,E23000032,x")).isTrue();
        assertThat(code(row)).isEqualTo("CT12AB");
        assertThat(row.terminated()).isEmpty();
        assertThat(row.text(Part.POLICE_AREA)).isEqualTo("E23000032");
        assertThat(row.latitude()).isEqualTo(51.28f);
        assertThat(read(
                        row,
                        "\"sw1a1aa\",\"199606\",\"E09000033\",99.999999,0.000000,\"E23000001\",\"said \"\"a, b\"\"\""))
                .isTrue();
        assertThat(code(row)).isEqualTo("SW1A1AA");
        assertThat(row.terminated()).contains(LocalDate.of(1996, 6, 1));
        assertThat(row.latitude()).isNaN();
        assertThat(row.longitude()).isNaN();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",,,,,,",
                "CT1 2AB,,,51.28,1.08,E23000032",
                "CT1 2AB,,,51.28,1.08,E23000032,x,y",
                "CT1 2A,,,51.28,1.08,E23000032,x",
                "CT1 22AB1,,,51.28,1.08,E23000032,x",
                "CT1 2AB,199613,,51.28,1.08,E23000032,x",
                "CT1 2AB,1996,,51.28,1.08,E23000032,x",
                "CT1 2AB,1996-6,,51.28,1.08,E23000032,x",
                "CT1 2AB,,,north,1.08,E23000032,x",
                "\"CT1 2AB,,,51.28,1.08,E23000032,x",
                "\"CT1\" 2AB,,,51.28,1.08,E23000032,x",
                "CT1 2AB,,,51.28,1.08,E23000032,\"x"
            })
    void aLineThatCannotBeRightIsNotRead(String line) {
        assertThat(read(new DirectoryRow(HEADER), line)).isFalse();
    }

    @Test
    void noLineEverThrows() {
        Random random = new Random(7);
        byte[] good =
                "\"CT1 2AB\",\"199606\",\"E07000106\",51.28,1.08,\"E23000032\",\"x\"".getBytes(StandardCharsets.UTF_8);
        DirectoryRow row = new DirectoryRow(HEADER);
        for (int round = 0; round < 200_000; round++) {
            byte[] line = good.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                line[random.nextInt(line.length)] =
                        (byte) (random.nextBoolean() ? ",\" 0A".charAt(random.nextInt(5)) : random.nextInt(256));
            }
            if (row.read(line, random.nextInt(3), line.length - random.nextInt(3))) {
                assertThat(code(row)).matches("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"'a\nbc\n', a bc", "'a\r\nbc', a bc", "'a\n\nbc', a '' bc"})
    void linesEndWithEitherBreakAndTheLastNeedsNone(String text, String lines) throws IOException {
        assertThat(lines(text)).containsExactly(lines.replace("''", "").split(" ", -1));
    }

    @Test
    void aLineOfEnormousLengthIsMarkedAndTheNextIsReadAgain() throws IOException {
        DirectoryLines lines = over("first\n" + "x".repeat(3_000_000) + "\nthird\n");
        assertThat(lines.next()).isTrue();
        assertThat(lines.text()).isEqualTo("first");
        assertThat(lines.next()).isTrue();
        assertThat(lines.isOverlong()).isTrue();
        assertThat(lines.next()).isTrue();
        assertThat(lines.isOverlong()).isFalse();
        assertThat(lines.text()).isEqualTo("third");
        assertThat(lines.number()).isEqualTo(3);
        assertThat(lines.next()).isFalse();
        assertThat(lines.bytes()).isEqualTo(3_000_013);
    }

    @Test
    void linesAreWholeWhereverTheBufferEnds() throws IOException {
        Random random = new Random(3);
        List<String> written = new ArrayList<>();
        for (int line = 0; line < 60_000; line++) {
            written.add("x".repeat(random.nextInt(120)) + line);
        }
        assertThat(lines(String.join("\n", written))).isEqualTo(written);
    }

    private static List<String> lines(String text) throws IOException {
        DirectoryLines lines = over(text);
        List<String> read = new ArrayList<>();
        while (lines.next()) {
            read.add(lines.text());
        }
        return read;
    }

    private static DirectoryLines over(String text) {
        return new DirectoryLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean read(DirectoryRow row, String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return row.read(bytes, 0, bytes.length);
    }

    private static String code(DirectoryRow row) {
        return new String(row.code(), 0, row.codeLength(), StandardCharsets.US_ASCII);
    }
}
