package org.heed.reports.intake;

import java.nio.ByteBuffer;
import org.heed.ground.words.Channel;
import org.heed.ground.words.ReportId;

/**
 * A row of the inbox before it is sealed.
 *
 * @param report the report's id
 * @param digest keyed hash of the content, 16 bytes: the same content is stored once
 * @param receipt keyed hash of the receipt, 16 bytes
 * @param content what will be sealed
 * @param lane in which it waits to be opened
 */
@SuppressWarnings("ArrayRecordComponent") // lives between the request and the commit only
record Entry(ReportId report, byte[] digest, Channel channel, byte[] receipt, byte[] content, Lane lane) {

    /** A sealed box opens only beside the id of its own report. */
    static byte[] associated(ReportId report) {
        return ByteBuffer.allocate(16)
                .putLong(report.value().getMostSignificantBits())
                .putLong(report.value().getLeastSignificantBits())
                .array();
    }

    @Override
    public String toString() {
        return "Entry[" + report + "]";
    }
}
