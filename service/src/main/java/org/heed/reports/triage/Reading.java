package org.heed.reports.triage;

import java.util.List;
import java.util.Optional;
import org.heed.ground.audit.Look;
import org.heed.reports.intake.OpenedReport;

/**
 * A report as a person reads it.
 *
 * @param content what its reporter said
 * @param because sentences of the rules that proposed its urgency
 * @param grades every grade, the one that stands first
 * @param offer the hand-over that waits for an answer
 * @param history what happened to it, oldest first
 * @param looks who looked at it, newest first
 */
public record Reading(
        Card card,
        OpenedReport content,
        List<String> because,
        List<Graded> grades,
        Optional<Offer> offer,
        List<Event> history,
        List<Look> looks) {

    @Override
    public String toString() {
        return "Reading[" + card.report() + "]";
    }
}
