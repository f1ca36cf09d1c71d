package org.heed.campaigns.content.web;

import java.util.List;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.Tag;

/** The key messages, and the form for a new one. */
public record MessagesPage(StaffFrame frame, String told, List<Line> lines, FieldErrors errors, List<Field> form) {

    /** A message as shown. */
    public record Line(
            long id, String text, String about, Tag status, boolean mayApprove, boolean mayExpire, String note) {}
}
