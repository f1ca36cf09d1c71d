package org.heed.ground.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heed.ground.charts.QrCode.ErrorCorrection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QrCodeTest {
    private static final String ADDRESS = "https://heed.example/t/7kq2mw";
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
    private static final int SCALE = 6;

    @ParameterizedTest
    @EnumSource
    void whatIsDrawnReadsBackAtEveryLevel(ErrorCorrection correction) throws Exception {
        assertThat(read(QrCode.of(ADDRESS, correction))).isEqualTo(ADDRESS);
    }

    @Test
    void lettersBeyondAsciiReadBack() throws Exception {
        String text = "https://heed.example/cymru?lle=Tŷ Ddewi";
        assertThat(read(QrCode.of(text, ErrorCorrection.MEDIUM))).isEqualTo(text);
    }

    @Test
    void moreCorrectionNeverNeedsFewerModules() {
        int side = 0;
        for (ErrorCorrection correction : ErrorCorrection.values()) {
            int next = QrCode.of(ADDRESS, correction).side();
            assertThat(next).isGreaterThanOrEqualTo(side);
            side = next;
        }
    }

    @Test
    void aQuietZoneOfFourModulesStandsAround() {
        QrCode code = QrCode.of(ADDRESS, ErrorCorrection.MEDIUM);
        assertThat(code.viewBox()).isEqualTo("0 0 " + (code.side() + 8) + " " + (code.side() + 8));
        assertThat(code.dark(0, 0)).as("the finder begins in the corner").isTrue();
        assertThat(code.dark(-1, 0)).isFalse();
        assertThat(code.dark(code.side(), 0)).isFalse();
        assertThat(code.path()).startsWith("M4 4h7v1h-7z");
    }

    @Test
    void itsModulesCannotBeChangedFromOutside() {
        QrCode code = QrCode.of(ADDRESS, ErrorCorrection.LOW);
        code.modules().clear();
        assertThat(code.dark(0, 0)).isTrue();
        assertThat(code).isEqualTo(QrCode.of(ADDRESS, ErrorCorrection.LOW));
    }

    @Test
    void anEmptyTextAndOneTooLongAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.of("", ErrorCorrection.LOW));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QrCode.of("x".repeat(3_000), ErrorCorrection.LOW))
                .withMessageContaining("3000 characters");
    }

    /** Draws the path as the viewer of an SVG would, and reads it with ZXing. */
    private static String read(QrCode code) throws Exception {
        int side = (code.side() + 2 * QrCode.QUIET) * SCALE;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher runs = RUN.matcher(code.path());
        while (runs.find()) {
            int x = Integer.parseInt(runs.group(1)) * SCALE;
            int y = Integer.parseInt(runs.group(2)) * SCALE;
            int width = Integer.parseInt(runs.group(3)) * SCALE;
            for (int line = y; line < y + SCALE; line++) {
                Arrays.fill(pixels, line * side + x, line * side + x + width, 0);
            }
        }
        var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        return new QRCodeReader().decode(picture).getText();
    }
}
