package org.heed.reports.intake.web;

import java.util.List;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.PublicFrame;
import org.heed.reports.intake.FormText;
import org.heed.reports.intake.Prose;

/**
 * A page that asks.
 *
 * @param title heading of the page; empty where the only question is its heading
 */
public record StepPage(
        PublicFrame frame,
        Carried carried,
        FieldErrors errors,
        String title,
        Prose before,
        List<Field> fields,
        Prose after,
        FormText text) {}
