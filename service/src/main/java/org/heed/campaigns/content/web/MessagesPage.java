package org.heed.campaigns.content.web;

import java.util.List;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.Tag;

/**
 * The key messages, and the form for a new one.
 *
 * @param form empty for whoever may approve but not write
 */
public record MessagesPage(StaffFrame frame, String told, List<Line> lines, FieldErrors errors, List<Field> form) {

    /** A message as shown. */
    public record Line(
            long id,
            int version,
            String text,
            String welsh,
            String about,
            Tag status,
            String uses,
            May may,
            String note) {}

    /** What this person may do with it. */
    public record May(boolean change, boolean approve, boolean expire) {}
}
