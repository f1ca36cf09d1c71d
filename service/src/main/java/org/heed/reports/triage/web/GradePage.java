package org.heed.reports.triage.web;

import java.util.List;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.StaffFrame;

/**
 * The form of a 3x5x2 grade.
 *
 * @param narrative what the reporter said, to grade and to sanitise
 * @param proposal what the reporter's own words suggest, with its reason; never chosen beforehand
 */
public record GradePage(
        StaffFrame frame,
        String reference,
        String back,
        FieldErrors errors,
        String refused,
        String narrative,
        List<String> proposal,
        List<Field> fields) {}
