package org.heed.reports.replies.web;

import java.util.List;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.PublicFrame;
import org.heed.reports.intake.FormText;

/**
 * The page of a receipt.
 *
 * @param state wrapped
 * @param failed the last sending is not known to be stored
 */
public record VisitPage(
        PublicFrame frame,
        FieldErrors errors,
        String state,
        boolean failed,
        List<Asked> questions,
        Field add,
        FormText text) {

    /** A question with the field of its answer. */
    public record Asked(String title, String when, String words, Field answer) {}
}
