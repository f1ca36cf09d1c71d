package org.heed.campaigns.publishing.web;

import java.util.List;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.Table;
import org.heed.ground.web.Tag;

/** A page in the making: how it looks, what may be done with it now, and its history. */
public record MakePage(
        StaffFrame frame,
        Article article,
        Tag state,
        String told,
        FieldErrors errors,
        May may,
        List<Field> publish,
        Field review,
        Table history,
        Tag chain,
        String live,
        int version,
        String address) {

    /** What this person may do now; the sentence says what comes next. */
    public record May(boolean approve, boolean publish, boolean review, String sentence) {}
}
