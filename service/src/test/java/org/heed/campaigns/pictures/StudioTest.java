package org.heed.campaigns.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.heed.ground.geography.Geography;
import org.heed.ground.words.Force;
import org.heed.ground.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudioTest {
    private static final Geography GEOGRAPHY = new Geography();
    private static final Studio STUDIO = Studio.shipped(GEOGRAPHY);

    @TempDir
    Path folder;

    private static Piece piece(String force, String template, String size, Language language) {
        PieceSize found = STUDIO.sizes().stream()
                .filter(one -> one.code().equals(size))
                .findFirst()
                .orElseThrow();
        return new Piece(Force.of(force), template, found, language);
    }

    @ParameterizedTest
    @CsvSource({
        "kent, before, feed-1080x1080",
        "dyfed-powys, minute, link-1200x627",
        "west-mercia, before, post-1600x900",
        "gwent, minute, story-1080x1920"
    })
    void aPictureJoinedFromBandsIsPixelByPixelTheOneDrawnWhole(String force, String template, String size)
            throws IOException {
        Piece piece = piece(force, template, size, Language.WELSH);
        BufferedImage made = ImageIO.read(new ByteArrayInputStream(STUDIO.make(piece)));
        Sheet sheet = STUDIO.sheet(piece);
        BufferedImage whole = Canvas.ground(
                sheet.template(),
                sheet.artboard(),
                piece.size().width(),
                piece.size().height());
        Canvas.letters(whole, sheet.artboard(), sheet.lines());
        assertThat(made.getWidth()).isEqualTo(piece.size().width());
        assertThat(made.getHeight()).isEqualTo(piece.size().height());
        int width = whole.getWidth();
        for (int y = 0; y < whole.getHeight(); y++) {
            assertThat(made.getRGB(0, y, width, 1, null, 0, width))
                    .as("row %d", y)
                    .isEqualTo(whole.getRGB(0, y, width, 1, null, 0, width));
        }
    }

    @ParameterizedTest
    @CsvSource({"before, feed-1080x1350", "minute, screen-1920x1080", "before, poster-a4", "minute, poster-a3"})
    void thePieceIsTheSameBytesEachTime(String template, String size) {
        Piece piece = piece("cumbria", template, size, Language.ENGLISH);
        assertThat(Studio.shipped(GEOGRAPHY).make(piece)).isEqualTo(STUDIO.make(piece));
    }

    @ParameterizedTest
    @CsvSource({"before, poster-a4, en", "minute, poster-a3, cy"})
    void thePostersCodeLeadsToItsAddress(String template, String size, String language) throws Exception {
        Piece piece = piece("north-wales", template, size, new Language(language));
        String address = "https://heed.example/t/7kq2mw";
        assertThat(read(STUDIO.make(piece, address))).isEqualTo(address);
        assertThat(read(STUDIO.make(piece))).isEqualTo("https://www.gov.uk/ACT");
    }

    /** Photographs the page and looks for a code anywhere on it. */
    private static String read(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 110);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var picture = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
            return new QRCodeReader()
                    .decode(picture, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"before", "minute"})
    void threeMillimetresBeyondEachEdgeContinueTheDrawing(String template) throws IOException {
        Piece piece = piece("kent", template, "poster-a4", Language.ENGLISH);
        try (PDDocument document = Loader.loadPDF(STUDIO.make(piece))) {
            PDPage page = document.getPage(0);
            PDRectangle bleed = page.getBleedBox();
            assertThat(bleed.getWidth() / 72 * 25.4).isBetween(215.9, 216.1);
            assertThat(bleed.getHeight() / 72 * 25.4).isBetween(302.9, 303.1);
            assertThat(bleed.toString()).isEqualTo(page.getMediaBox().toString());
            page.setCropBox(bleed);
            BufferedImage paper = new PDFRenderer(document).renderImageWithDPI(0, 127); // five pixels a millimetre
            int trim = 15;
            for (int y = trim + 3; y < paper.getHeight() - trim - 3; y += 7) {
                assertAlike(paper, trim - 3, y, trim + 3, y);
                assertAlike(paper, paper.getWidth() - trim + 3, y, paper.getWidth() - trim - 3, y);
            }
            for (int x = trim + 3; x < paper.getWidth() - trim - 3; x += 7) {
                assertAlike(paper, x, trim - 3, x, trim + 3);
                assertAlike(paper, x, paper.getHeight() - trim + 3, x, paper.getHeight() - trim - 3);
            }
        }
    }

    private static void assertAlike(BufferedImage paper, int x, int y, int otherX, int otherY) {
        Color one = new Color(paper.getRGB(x, y));
        Color other = new Color(paper.getRGB(otherX, otherY));
        assertThat(Math.abs(one.getRed() - other.getRed())
                        + Math.abs(one.getGreen() - other.getGreen())
                        + Math.abs(one.getBlue() - other.getBlue()))
                .as("%d, %d beside %d, %d", x, y, otherX, otherY)
                .isLessThan(30);
    }

    @Test
    void aContactSheetShowsEveryPieceInItsRow() throws IOException {
        List<Piece> pieces = STUDIO.pieces("before", Force.of("kent")).stream()
                .filter(piece -> piece.size().code().startsWith("poster"))
                .toList();
        BufferedImage sheet = ImageIO.read(new ByteArrayInputStream(new ContactSheet(STUDIO, 3, 100).of(pieces)));
        assertThat(pieces).hasSize(4);
        assertThat(sheet.getWidth()).isEqualTo(3 * 108 + 8);
        assertThat(sheet.getHeight()).isEqualTo(2 * (141 + 8) + 8);
        // the fourth stands alone in the second row
        assertThat(new Color(sheet.getRGB(58, 160)).getRed()).isLessThan(60);
        assertThat(new Color(sheet.getRGB(166, 230)).getRed()).isGreaterThan(120);
    }

    @Test
    void thePosterIsPaperOfItsSizeWithLettersThatCanBeReadAndTypefacesInIt() throws IOException {
        Piece piece = piece("south-wales", "before", "poster-a3", Language.WELSH);
        try (PDDocument document = Loader.loadPDF(STUDIO.make(piece))) {
            for (var box : List.of(
                    document.getPage(0).getTrimBox(), document.getPage(0).getCropBox())) {
                assertThat(box.getWidth() / 72 * 25.4).isBetween(296.9, 297.1);
                assertThat(box.getHeight() / 72 * 25.4).isBetween(419.9, 420.1);
            }
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Nawr", "gov.uk/ACT", "0800 789 321", "Mewn argyfwng ffoniwch 999", "Heddlu De Cymru");
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded())
                        .as(name.getName())
                        .isTrue();
            }
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("cy");
            assertThat(document.getDocumentInformation().getSubject()).isEqualTo(STUDIO.altText(piece));
        }
    }

    @Test
    void aLongNameStepsDownTwiceThenBreaksAndIsThenRefused() {
        Slot slot = new Slot(
                "force",
                Face.SEMIBOLD,
                java.awt.Color.WHITE,
                java.awt.Color.WHITE,
                0,
                1.15,
                2,
                false,
                Slot.Vertical.MIDDLE);
        Place place = new Place(new Rectangle2D.Double(0, 0, 400, 90), false);
        List<Double> sizes = List.of(40.0, 34.0, 30.0);
        assertThat(lines(slot, place, sizes, "Kent Police"))
                .extracting(SetLine::size)
                .containsExactly(40.0);
        assertThat(lines(slot, place, sizes, "Cambridgeshire Police"))
                .extracting(SetLine::size)
                .containsExactly(40.0);
        assertThat(lines(slot, place, sizes, "Cambridgeshire Constabulary"))
                .extracting(SetLine::size)
                .hasSize(1)
                .doesNotContain(40.0);
        assertThat(lines(slot, place, sizes, "Hampshire & Isle of Wight Constabulary"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.ink().getWidth()).isLessThanOrEqualTo(400));
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> lines(slot, place, sizes, "A name ".repeat(14)))
                .withMessageContaining("do not fit");
    }

    private static List<SetLine> lines(Slot slot, Place place, List<Double> sizes, String words) {
        return Setting.set("here", slot, place, sizes, words);
    }

    @Test
    void aDesignersFolderStandsBeforeWhatIsShipped() throws IOException {
        copy("template.yaml", "template.yaml", "\"*Now* is before.\"", "\"*Say* it now.\"");
        Studio studio = Studio.with(folder, GEOGRAPHY);
        Piece piece = piece("kent", "before", "feed-1080x1080", Language.ENGLISH);
        assertThat(studio.sheet(piece).lines()).extracting(SetLine::text).contains("Say it", "now.");
        assertThat(studio.sheet(piece("kent", "minute", "feed-1080x1080", Language.ENGLISH))
                        .lines())
                .extracting(SetLine::text)
                .contains("Take the");
    }

    @Test
    void aTemplateOfTheDesignersOwnJoinsTheOthers() throws IOException {
        Path own = Files.createDirectories(folder.resolve("templates/quiet"));
        for (String file : List.of(
                "template.yaml", "wide.svg", "link.svg", "square.svg", "portrait.svg", "tall.svg", "paper.svg")) {
            Files.write(own.resolve(file), Shelf.shipped().bytes("templates/before/" + file));
        }
        assertThat(Studio.with(folder, GEOGRAPHY).templates().keySet()).containsExactly("before", "minute", "quiet");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "template.yaml | slots: | slots | template.yaml is not YAML, line",
                "template.yaml | font: display | font: papyrus | papyrus is not one of",
                "template.yaml | '#ffc42e' | 'yellow' | a colour must be like #ffc42e, was yellow",
                "template.yaml | [208, 186, 172] | [208, 186, 172, 150] | must have one to three sizes",
                "template.yaml | '  wide:' | '  broad:' | must have sizes for wide",
                "template.yaml | '*Now* is before.' | 'A very much longer sentence than any place would ever hold, in any size' | do not fit",
                "template.yaml | '*Now* is before.' | '今 is before.' | has no letter 今",
                "wide.svg | '</svg>' | '' | is not a sound SVG file, line",
                "wide.svg | viewBox | viewbox | viewBox must be",
                "wide.svg | 'id=\"slot-headline\" x=\"117\"' | 'id=\"slot-headline\" x=\"far\"' | slot-headline must be a rectangle"
            })
    void aDamagedTemplateIsRefusedByOneSentence(String file, String good, String bad, String sentence)
            throws IOException {
        copy(file, file, good, bad == null ? "" : bad);
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> {
                    Studio studio = Studio.with(folder, GEOGRAPHY);
                    studio.sheet(piece("kent", "before", "screen-1920x1080", Language.ENGLISH));
                })
                .satisfies(refusal -> assertThat(refusal.getMessage())
                        .contains(sentence)
                        .contains("before")
                        .doesNotContain("\n")
                        .doesNotContain("Exception"));
    }

    private void copy(String file, String to, String good, String bad) throws IOException {
        String text = Shelf.shipped().text("templates/before/" + file);
        assertThat(text).contains(good);
        Path place = Files.createDirectories(folder.resolve("templates/before")).resolve(to);
        Files.writeString(place, text.replace(good, bad));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "nowhere/at/all"})
    void aFolderThatIsNotThereIsSaidSo(String name) {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> Studio.with(folder.resolve(name), GEOGRAPHY))
                .withMessageContaining("does not exist");
    }

    @Test
    void manyThreadsMakeEveryPieceOnce() {
        List<Piece> pieces = STUDIO.pieces("before").stream()
                .filter(piece -> piece.size().code().startsWith("link")
                        || piece.size().code().startsWith("feed"))
                .filter(piece -> piece.force().compareTo(Force.of("d")) < 0)
                .toList();
        var made = new java.util.concurrent.ConcurrentHashMap<String, byte[]>();
        var counts = new java.util.concurrent.ConcurrentLinkedQueue<Integer>();
        new PictureRun(STUDIO).make(pieces, (piece, file) -> made.put(piece.fileName(), file), counts::add);
        assertThat(made).hasSize(pieces.size());
        assertThat(counts).hasSize(pieces.size()).contains(pieces.size());
        assertThat(made.get(pieces.getFirst().fileName())).isEqualTo(STUDIO.make(pieces.getFirst()));
    }
}
