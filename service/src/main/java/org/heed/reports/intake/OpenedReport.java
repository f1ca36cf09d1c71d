package org.heed.reports.intake;

import java.time.Instant;
import java.util.List;
import org.heed.ground.words.Channel;
import org.heed.ground.words.ReportId;

/**
 * A report that the staff side has opened.
 *
 * @param acceptedAt when the first sending was stored
 * @param content the first sending
 * @param amendments changed sendings of the same form, oldest first
 */
public record OpenedReport(
        ReportId report, Instant acceptedAt, Channel channel, Content content, List<Amendment> amendments) {

    /** A later sending of the same form with other answers. */
    public record Amendment(Instant acceptedAt, Content content) {}

    @Override
    public String toString() {
        return "OpenedReport[" + report + "]";
    }
}
