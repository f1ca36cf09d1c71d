package org.heed.reports.triage.web;

import java.util.List;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.SummaryRow;
import org.heed.ground.web.Table;
import org.heed.ground.web.Tag;

/**
 * A report as it is read: what was said first, then when and where, then who; what explains it beside it.
 *
 * @param done what was just done, or empty
 * @param about what it is about and how the reporter knows
 * @param sections what the reporter said after the narrative
 * @param additions later sendings
 */
public record ReadingPage(
        StaffFrame frame,
        Head head,
        String done,
        String narrative,
        List<SummaryRow> about,
        List<Section> sections,
        List<Addition> additions,
        Table history,
        Table looks,
        Standing standing,
        Hand hand,
        List<Action> actions,
        Reporter reporter) {

    /** What names the report. */
    public record Head(String reference, Tag urgency, Tag state, String received) {}

    /** One or more lists of answers under a heading. */
    public record Section(String title, List<List<SummaryRow>> lists) {}

    /** What a later sending changed. */
    public record Addition(String when, String narrative, List<SummaryRow> rows) {}

    /** Urgency, grade and owner as they stand; an address is empty where the person may not act. */
    public record Standing(
            String urgencyBy,
            List<String> because,
            String urgencyHref,
            String grade,
            List<String> gradeWords,
            String sanitised,
            String gradeHref) {}

    /** Who owns it, and an offer that waits. */
    public record Hand(
            String owner,
            String region,
            String alsoSeenBy,
            String offerHref,
            String offered,
            String offeredBecause,
            String acceptHref,
            String returnHref) {}

    /** What a later room lets a person do. */
    public record Action(String title, String standing, String label, String href, String key) {}

    /** Whether the reporter can be reached; how stands on a page of its own. */
    public record Reporter(String words, String href) {}
}
