package org.heed.reports.intake;

import org.heed.ground.words.ReportId;

/** How knocking at the door ends. */
public sealed interface Acceptance {

    /** The report is on disk; it cannot be lost any more. */
    record Accepted(ReportId report, Receipt receipt) implements Acceptance {}

    /** It is not known to be on disk. Sending the same again is safe and gives the same receipt. */
    record TryAgain(String why) implements Acceptance {}
}
