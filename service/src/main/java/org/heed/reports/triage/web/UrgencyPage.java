package org.heed.reports.triage.web;

import java.util.List;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.StaffFrame;

/** Sets the urgency of a report. */
public record UrgencyPage(
        StaffFrame frame,
        String reference,
        String back,
        FieldErrors errors,
        String standing,
        List<String> because,
        List<Field> fields) {}
