package org.heed.campaigns.publishing.web;

import java.util.List;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.StaffFrame;

/** The form in which a page is written. */
public record WritePage(
        StaffFrame frame,
        String title,
        FieldErrors errors,
        List<Field> fields,
        String action,
        int version,
        String back) {}
