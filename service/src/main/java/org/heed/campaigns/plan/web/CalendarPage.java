package org.heed.campaigns.plan.web;

import java.util.List;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.StaffFrame;

/** What somebody entered, the year ahead, and a form for one more. */
public record CalendarPage(
        StaffFrame frame,
        String told,
        FieldErrors errors,
        boolean mayChange,
        List<Line> entered,
        List<Line> ahead,
        List<Field> form) {

    /**
     * An event.
     *
     * @param id of one that somebody entered, or empty
     */
    public record Line(String id, String name, String kind, String days, String regions) {}
}
