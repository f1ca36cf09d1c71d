package org.heed.reports.triage.web;

import java.util.List;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.StaffFrame;

/**
 * Offers a report to another force, or returns one.
 *
 * @param said what happens then
 * @param refused why it could not be done, or empty
 * @param button its words
 */
public record OfferPage(
        StaffFrame frame,
        String title,
        String reference,
        String back,
        FieldErrors errors,
        String refused,
        String said,
        List<Field> fields,
        String button) {}
