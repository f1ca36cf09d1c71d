package org.heed.ground.geography;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The lines of a large file as ranges of one buffer, so that no text is made of what is not looked at. A line break
 * inside quotes ends a line too: the directory has none.
 */
final class DirectoryLines {
    private static final int LONGEST_LINE = 1 << 20;

    private final InputStream stream;
    private final MessageDigest digest = DataFiles.sha256();
    private final byte[] buffer = new byte[LONGEST_LINE];
    private int filled;
    private int following;
    private int from;
    private int to;
    private boolean overlong;
    private boolean atEnd;
    private long number;
    private long bytes;

    DirectoryLines(InputStream stream) {
        this.stream = stream;
    }

    /** Moves to the next line; false after the last. */
    boolean next() throws IOException {
        from = following;
        overlong = false;
        int at = from;
        while (true) {
            for (; at < filled; at++) {
                if (buffer[at] == '\n') {
                    return found(at, at + 1);
                }
            }
            if (atEnd) {
                return from < filled && found(filled, filled);
            }
            at -= makeRoom();
            fill();
        }
    }

    byte[] buffer() {
        return buffer;
    }

    /** Where the line starts in the buffer. */
    int from() {
        return from;
    }

    /** Where it ends, line break excluded. */
    int to() {
        return to;
    }

    /** True if the line is longer than any line can be; only its end is in the buffer. */
    boolean isOverlong() {
        return overlong;
    }

    /** The line's number, from 1. */
    long number() {
        return number;
    }

    long bytes() {
        return bytes;
    }

    String text() {
        return new String(buffer, from, to - from, StandardCharsets.UTF_8);
    }

    /** A short hash of all that was read. */
    String edition() {
        return DataFiles.shorten(digest);
    }

    private boolean found(int end, int following) {
        this.to = end > from && buffer[end - 1] == '\r' ? end - 1 : end;
        this.following = following;
        number++;
        return true;
    }

    /** Moves the unfinished line to the start of the buffer, or forgets it if it fills the buffer; says how far. */
    private int makeRoom() {
        int moved = from;
        if (from == 0 && filled == buffer.length) {
            overlong = true;
            moved = filled;
        } else {
            System.arraycopy(buffer, from, buffer, 0, filled - from);
        }
        filled -= moved;
        from = 0;
        return moved;
    }

    private void fill() throws IOException {
        int read = stream.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            atEnd = true;
            return;
        }
        digest.update(buffer, filled, read);
        filled += read;
        bytes += read;
    }
}
