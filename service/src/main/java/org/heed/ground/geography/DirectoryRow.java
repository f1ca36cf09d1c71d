package org.heed.ground.geography;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.heed.ground.geography.DirectoryHeader.Part;
import org.jspecify.annotations.Nullable;

/** One line of the directory. A single one is used for all lines, since there are millions. */
final class DirectoryRow {
    private static final int LONGEST_CODE = 7;
    private static final int NOT_READ = -1;

    private final int width;
    private final int[] partOfColumn;
    private final int[] starts = new int[Part.values().length];
    private final int[] ends = new int[Part.values().length];

    private final byte[] code = new byte[LONGEST_CODE];
    private byte[] line = {};
    private int codeLength;
    private @Nullable LocalDate terminated;
    private float latitude;
    private float longitude;

    DirectoryRow(DirectoryHeader header) {
        width = header.width();
        partOfColumn = new int[width];
        Arrays.fill(partOfColumn, NOT_READ);
        for (Part part : Part.values()) {
            if (header.has(part)) {
                partOfColumn[header.places().get(part.ordinal())] = part.ordinal();
            }
        }
    }

    /** Reads the line in that range; false if it cannot be right. */
    boolean read(byte[] buffer, int from, int to) {
        line = buffer;
        return split(from, to) && readCode() && readTerminated() && readPosition();
    }

    /** The postcode without its space, in the first {@link #codeLength} bytes. */
    byte[] code() {
        return code;
    }

    int codeLength() {
        return codeLength;
    }

    Optional<LocalDate> terminated() {
        return Optional.ofNullable(terminated);
    }

    /** Degrees north; NaN if the directory has no position. */
    float latitude() {
        return latitude;
    }

    /** Degrees east; NaN if the directory has no position. */
    float longitude() {
        return longitude;
    }

    /** The text of a part; empty if the edition lacks it. */
    String text(Part part) {
        int start = starts[part.ordinal()];
        return new String(line, start, ends[part.ordinal()] - start, StandardCharsets.ISO_8859_1);
    }

    private boolean split(int from, int to) {
        int at = from;
        for (int column = 0; column < width; column++) {
            boolean quoted = at < to && line[at] == '"';
            int start = quoted ? at + 1 : at;
            int end = quoted ? closingQuote(start, to) : comma(start, to);
            if (end == NOT_READ) {
                return false;
            }
            int part = partOfColumn[column];
            if (part != NOT_READ) {
                starts[part] = start;
                ends[part] = end;
            }
            at = quoted ? end + 1 : end;
            boolean last = column == width - 1;
            if (last ? at != to : at >= to || line[at] != ',') {
                return false;
            }
            at++;
        }
        return true;
    }

    private int comma(int start, int to) {
        int at = start;
        while (at < to && line[at] != ',') {
            at++;
        }
        return at;
    }

    /** Where the quotes close; two of them together stand for one inside. */
    private int closingQuote(int start, int to) {
        int at = start;
        while (at < to) {
            if (line[at] != '"') {
                at++;
            } else if (at + 1 < to && line[at + 1] == '"') {
                at += 2;
            } else {
                return at;
            }
        }
        return NOT_READ;
    }

    private boolean readCode() {
        codeLength = 0;
        for (int at = starts[Part.POSTCODE.ordinal()]; at < ends[Part.POSTCODE.ordinal()]; at++) {
            byte character = line[at];
            if (character == ' ') {
                continue;
            }
            if (codeLength == LONGEST_CODE) {
                return false;
            }
            code[codeLength++] = character >= 'a' && character <= 'z' ? (byte) (character - 32) : character;
        }
        return codeLength >= 5 && isOutward(codeLength - 3) && isInward(codeLength - 3);
    }

    /** One or two letters, a digit, and perhaps one more of either. */
    private boolean isOutward(int length) {
        int letters = isLetter(1) ? 2 : 1;
        int rest = length - letters - 1;
        return isLetter(0)
                && isDigit(letters)
                && (rest == 0 || rest == 1 && (isDigit(letters + 1) || isLetter(letters + 1)));
    }

    private boolean isInward(int at) {
        return isDigit(at) && isLetter(at + 1) && isLetter(at + 2);
    }

    private boolean isLetter(int at) {
        return code[at] >= 'A' && code[at] <= 'Z';
    }

    private boolean isDigit(int at) {
        return code[at] >= '0' && code[at] <= '9';
    }

    /** Six digits, year and month; empty while the postcode is in use. */
    private boolean readTerminated() {
        terminated = null;
        int start = starts[Part.TERMINATED.ordinal()];
        int length = ends[Part.TERMINATED.ordinal()] - start;
        if (length == 0) {
            return true;
        }
        int number = 0;
        for (int at = start; at < start + length; at++) {
            if (line[at] < '0' || line[at] > '9' || length != 6) {
                return false;
            }
            number = number * 10 + line[at] - '0';
        }
        int month = number % 100;
        if (month < 1 || month > 12) {
            return false;
        }
        terminated = LocalDate.of(number / 100, month, 1);
        return true;
    }

    /** The directory writes 99.999999 where it has no position. */
    private boolean readPosition() {
        try {
            latitude = degrees(Part.LATITUDE);
            longitude = degrees(Part.LONGITUDE);
        } catch (NumberFormatException notANumber) {
            return false;
        }
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            latitude = Float.NaN;
            longitude = Float.NaN;
        }
        return true;
    }

    private float degrees(Part part) {
        String text = text(part);
        return text.isEmpty() ? Float.NaN : Float.parseFloat(text);
    }
}
