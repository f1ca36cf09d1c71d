package org.heed.reports.outcome.web;

import java.util.List;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.Table;

/**
 * Records what came of a report.
 *
 * @param refused why it could not be recorded, or empty
 * @param earlier what was recorded before, the one that stands first
 */
public record OutcomePage(
        StaffFrame frame,
        String reference,
        String back,
        FieldErrors errors,
        String refused,
        List<Field> fields,
        Table earlier) {}
