package org.heed.campaigns.coverage.web;

import java.util.List;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;

/** A form of its own: what is asked, and where it is sent. */
public record FormPage(
        CoverageDesk.Around around,
        FieldErrors errors,
        String title,
        List<Field> fields,
        String button,
        String action,
        String back,
        String aside) {}
