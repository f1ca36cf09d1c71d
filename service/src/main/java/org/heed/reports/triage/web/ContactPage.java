package org.heed.reports.triage.web;

import java.util.List;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.SummaryRow;

/**
 * How to reach the reporter, after a reason was given.
 *
 * @param rows what the reporter left; empty until the reason is given
 */
public record ContactPage(
        StaffFrame frame,
        String reference,
        String back,
        FieldErrors errors,
        Field reason,
        boolean shown,
        List<SummaryRow> rows) {}
