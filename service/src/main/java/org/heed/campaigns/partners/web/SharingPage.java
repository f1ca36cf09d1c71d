package org.heed.campaigns.partners.web;

import java.util.List;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.StaffFrame;

/** Which key messages stand on the page that everybody shares from. */
public record SharingPage(StaffFrame frame, String told, FieldErrors errors, List<Line> lines) {

    /** An approved message. */
    public record Line(long id, String text, boolean out, Field welsh) {}
}
