package org.heed.campaigns.content.web;

import java.util.List;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.Tag;

/**
 * One message to change, and where it is said.
 *
 * @param warning what a change means for those who say it; empty when nobody does
 */
public record MessagePage(
        StaffFrame frame,
        long id,
        int version,
        Tag status,
        FieldErrors errors,
        List<Field> form,
        String warning,
        List<String> uses) {}
