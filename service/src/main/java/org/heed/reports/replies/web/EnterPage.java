package org.heed.reports.replies.web;

import java.util.List;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.PublicFrame;
import org.heed.reports.intake.FormText;

/**
 * Where a receipt is typed.
 *
 * @param lost why the page before could not go on, or empty
 * @param kept what was typed on a page that could not go on; none otherwise
 */
public record EnterPage(
        PublicFrame frame, FieldErrors errors, Field receipt, String lost, List<Field> kept, FormText text) {}
