package org.heed.ground.geography;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import org.postgresql.copy.CopyIn;

/** Writes rows of the postcode table in the binary format of COPY, as PostgreSQL's manual of COPY lays it out. */
final class PostcodeCopy implements AutoCloseable {

    /** The order of the columns that {@link #add} writes. */
    static final String COLUMNS = "latitude, longitude, terminated, force, authority, code";

    /** The number that stands for an unknown force or authority. */
    static final short UNKNOWN = 0;

    private static final short COLUMN_COUNT = 6;
    private static final int LONGEST_ROW = 64;
    private static final int NULL = -1;
    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final long DAY_ZERO = LocalDate.of(2000, 1, 1).toEpochDay();

    private final CopyIn copy;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

    PostcodeCopy(CopyIn copy) {
        this.copy = copy;
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    void add(DirectoryRow row, short force, short authority) throws SQLException {
        if (buffer.remaining() < LONGEST_ROW) {
            flush();
        }
        buffer.putShort(COLUMN_COUNT);
        put(row.latitude());
        put(row.longitude());
        row.terminated()
                .ifPresentOrElse(
                        day -> buffer.putInt(Integer.BYTES).putInt((int) (day.toEpochDay() - DAY_ZERO)),
                        () -> buffer.putInt(NULL));
        put(force);
        put(authority);
        buffer.putInt(row.codeLength()).put(row.code(), 0, row.codeLength());
    }

    void finish() throws SQLException {
        buffer.putShort((short) -1);
        flush();
        copy.endCopy();
    }

    /** Gives up what is not finished. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void put(float degrees) {
        if (Float.isNaN(degrees)) {
            buffer.putInt(NULL);
        } else {
            buffer.putInt(Float.BYTES).putFloat(degrees);
        }
    }

    private void put(short number) {
        if (number == UNKNOWN) {
            buffer.putInt(NULL);
        } else {
            buffer.putInt(Short.BYTES).putShort(number);
        }
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
