package org.heed.ground.words;

import java.util.UUID;

/**
 * A report's own id. It is derived from the sender's token by a keyed hash, so that a resend names the same report; it
 * says nothing about the sender and opens nothing.
 */
public record ReportId(UUID value) {

    /** Crockford's base 32: no I, L, O or U, so that it can be read aloud. */
    private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

    private static final int CHARACTERS = 12;

    public static ReportId parse(String text) {
        return new ReportId(UUID.fromString(text));
    }

    /** The short reference that staff read to each other: 60 of its bits as three groups of four characters. */
    public String reference() {
        StringBuilder text = new StringBuilder(14);
        long bits = value.getMostSignificantBits();
        for (int at = 0; at < CHARACTERS; at++) {
            if (at > 0 && at % 4 == 0) {
                text.append('-');
            }
            text.append(ALPHABET[(int) (bits >>> 59) & 31]);
            bits <<= 5;
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
