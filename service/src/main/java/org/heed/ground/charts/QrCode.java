package org.heed.ground.charts;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Map;

/**
 * A QR code as its modules, to be drawn by anybody: ISO/IEC 18004, model 2.
 *
 * @param side how many modules stand in a row and in a column, without the quiet zone: 21 to 177
 * @param modules the dark ones, row by row from the upper left: module (x, y) is bit {@code y * side + x}
 */
public record QrCode(int side, BitSet modules) {
    /** Light modules that must stand free on each side. */
    public static final int QUIET = 4;

    private static final int DARK = 1;

    /** How much of a code may be covered or worn before it cannot be read. */
    public enum ErrorCorrection {
        /** About 7 %. */
        LOW(ErrorCorrectionLevel.L),
        /** About 15 %. */
        MEDIUM(ErrorCorrectionLevel.M),
        /** About 25 %. */
        QUARTILE(ErrorCorrectionLevel.Q),
        /** About 30 %. */
        HIGH(ErrorCorrectionLevel.H);

        private final ErrorCorrectionLevel level;

        ErrorCorrection(ErrorCorrectionLevel level) {
            this.level = level;
        }
    }

    public QrCode {
        if (side < 21 || side > 177 || side % 4 != 1) {
            throw new IllegalArgumentException("a QR code must have 21, 25, ... or 177 modules a side, was " + side);
        }
        if (modules.length() > side * side) {
            throw new IllegalArgumentException("modules must lie in the square, the last was " + modules.length());
        }
        modules = (BitSet) modules.clone();
    }

    /**
     * The smallest code that holds the text, usually an address; refuses an empty text and one too long for any code.
     */
    public static QrCode of(String text, ErrorCorrection correction) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a QR code must hold a text, was empty");
        }
        try {
            ByteMatrix matrix =
                    Encoder.encode(text, correction.level, hints(text)).getMatrix();
            BitSet dark = new BitSet();
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    dark.set(y * matrix.getWidth() + x, matrix.get(x, y) == DARK);
                }
            }
            return new QrCode(matrix.getWidth(), dark);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(
                    "a QR code must hold what fits it, had " + text.length() + " characters", tooLong);
        }
    }

    /** Without a word on it a reader takes text as Latin-1, and ZXing would write a question mark for the rest. */
    private static Map<EncodeHintType, Object> hints(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text)
                ? Map.of()
                : Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
    }

    /** A copy of the dark modules. */
    @Override
    public BitSet modules() {
        return (BitSet) modules.clone();
    }

    /** Whether the module in column x and row y is dark, both from 0; outside of the square all is light. */
    public boolean dark(int x, int y) {
        return x >= 0 && y >= 0 && x < side && y < side && modules.get(y * side + x);
    }

    /** The box that {@link #path()} is drawn in, one unit a module, with the quiet zone. */
    public String viewBox() {
        int box = side + 2 * QUIET;
        return "0 0 " + box + " " + box;
    }

    /** The dark modules as one SVG path of squares of one unit; neighbours in a row are joined, so that no seam shows. */
    public String path() {
        StringBuilder path = new StringBuilder(side * side * 4);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (!dark(x, y)) {
                    continue;
                }
                int from = x;
                while (dark(x + 1, y)) {
                    x++;
                }
                int width = x - from + 1;
                path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
                path.append('h').append(width).append("v1h-").append(width).append('z');
            }
        }
        return path.toString();
    }
}
