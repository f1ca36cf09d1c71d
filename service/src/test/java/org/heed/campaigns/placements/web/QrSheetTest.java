package org.heed.campaigns.placements.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.heed.campaigns.placements.ShortAddress;
import org.heed.ground.words.PlacementCode;
import org.junit.jupiter.api.Test;

class QrSheetTest {
    private final ShortAddress addresses = new ShortAddress("https://heed.example/");
    private final Random random = new Random(42);

    @Test
    void everyCodeOfASheetIsReadBackFromThePrintedPage() throws Exception {
        List<PlacementCode> codes = IntStream.range(0, 15)
                .mapToObj(at -> PlacementCode.random(random))
                .toList();
        List<QrSheet.Label> labels = codes.stream()
                .map(code -> new QrSheet.Label(
                        "Sample Picture House with a rather long name, Newcastle upon Tyne " + code,
                        addresses.inText(code),
                        addresses.qr(code)))
                .toList();
        QrSheet sheet = new QrSheet("Made-up & sample campaign", labels);
        byte[] pdf = sheet.pdf();
        Set<String> read = new TreeSet<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            String text = new PDFTextStripper().getText(document);
            codes.forEach(code -> assertThat(text).contains(addresses.inText(code)));
            for (QrSheet.Leaf leaf : sheet.leaves()) {
                BufferedImage image = new PDFRenderer(document).renderImageWithDPI(leaf.number() - 1, 150);
                for (QrSheet.Piece piece : leaf.pieces()) {
                    read.add(
                            new QRCodeReader().decode(bitmap(cut(image, piece))).getText());
                }
            }
        }
        assertThat(read)
                .containsExactlyElementsOf(new TreeSet<>(codes.stream()
                        .map(code -> addresses.of(code).toUpperCase(Locale.ROOT))
                        .toList()));
    }

    @Test
    void aPieceStaysOnItsPageAndClearOfTheOthers() {
        List<QrSheet.Label> labels = new ArrayList<>();
        PlacementCode code = PlacementCode.random(random);
        for (int at = 0; at < 13; at++) {
            labels.add(new QrSheet.Label("Label", addresses.inText(code), addresses.qr(code)));
        }
        List<QrSheet.Leaf> leaves = new QrSheet("Campaign", labels).leaves();
        assertThat(leaves).hasSize(2);
        assertThat(leaves.get(0).pieces()).hasSize(12);
        leaves.get(0).pieces().forEach(piece -> {
            assertThat(piece.left() + QrSheet.WIDTH).isLessThanOrEqualTo(210 - 12);
            assertThat(piece.top() + QrSheet.HEIGHT).isLessThanOrEqualTo(297 - 7);
        });
    }

    @Test
    void thePngIsReadBackAndTheSvgHoldsTheSameCode() throws Exception {
        PlacementCode code = PlacementCode.random(random);
        BufferedImage png = ImageIO.read(new ByteArrayInputStream(QrFiles.png(addresses.qr(code))));
        assertThat(png.getWidth()).isGreaterThanOrEqualTo(1_200);
        assertThat(new QRCodeReader().decode(bitmap(png)).getText())
                .isEqualTo(addresses.of(code).toUpperCase(Locale.ROOT));
        assertThat(new String(
                        QrFiles.svg(addresses.qr(code), addresses.of(code)), java.nio.charset.StandardCharsets.UTF_8))
                .contains(addresses.qr(code).path())
                .contains(addresses.of(code));
    }

    @Test
    void capitalsMakeASmallerCodeAndAPathInTheAddressForbidsThem() {
        PlacementCode code = PlacementCode.random(random);
        assertThat(addresses.qr(code).side()).isEqualTo(29);
        assertThat(new ShortAddress("https://example.com/Heed").of(code))
                .isEqualTo("https://example.com/Heed/g/" + code);
        assertThat(new ShortAddress("").isTold()).isFalse();
    }

    /** The piece as the scissors leave it. */
    private static BufferedImage cut(BufferedImage page, QrSheet.Piece piece) {
        double pixels = 150 / 25.4;
        return page.getSubimage(
                (int) (piece.left() * pixels), (int) (piece.top() * pixels), (int) (QrSheet.WIDTH * pixels), (int)
                        (QrSheet.HEIGHT * pixels));
    }

    private static BinaryBitmap bitmap(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        LuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new BinaryBitmap(new HybridBinarizer(source));
    }
}
