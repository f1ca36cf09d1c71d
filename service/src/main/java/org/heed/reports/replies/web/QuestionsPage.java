package org.heed.reports.replies.web;

import java.util.List;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.SummaryRow;
import org.heed.ground.web.Tag;

/**
 * The questions to the reporter of one report, and a form to ask one.
 *
 * @param done what was just done, or empty
 * @param refused why something could not be done, or empty
 * @param flags phrases in what was just typed that may task somebody
 * @param fields of the form; empty where this person may not ask
 */
public record QuestionsPage(
        StaffFrame frame,
        String reference,
        String back,
        String done,
        String refused,
        FieldErrors errors,
        List<String> flags,
        List<Field> fields,
        List<Asked> questions) {

    /**
     * A question and what this person can do with it; an address is empty where they cannot.
     *
     * @param flags a sentence, or empty
     */
    public record Asked(
            String words,
            Tag state,
            String flags,
            List<SummaryRow> rows,
            String authoriseHref,
            String refuseHref,
            Field reason,
            String takeDownHref) {}
}
