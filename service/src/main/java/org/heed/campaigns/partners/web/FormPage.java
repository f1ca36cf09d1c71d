package org.heed.campaigns.partners.web;

import java.util.List;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.Table;

/**
 * One form: an organisation, or a file of them.
 *
 * @param lines of a file that are wrong, or an empty table
 */
public record FormPage(
        StaffFrame frame,
        String heading,
        FieldErrors errors,
        List<Field> fields,
        Table lines,
        String action,
        String button,
        Kind kind) {

    /** Which words explain the form. */
    public enum Kind {
        ORGANISATION,
        FILE
    }
}
