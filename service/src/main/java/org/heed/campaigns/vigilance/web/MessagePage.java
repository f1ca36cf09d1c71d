package org.heed.campaigns.vigilance.web;

import java.util.List;
import org.heed.campaigns.vigilance.StaffMessage;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.Table;
import org.heed.ground.web.Tag;

/**
 * One message as those who keep it see it.
 *
 * @param steps what the person may do with it now
 * @param behind names of the forces that need a reminder
 */
public record MessagePage(
        StaffFrame frame,
        String told,
        StaffMessage message,
        Tag state,
        String audience,
        String note,
        List<Step> steps,
        Table shares,
        List<String> behind) {

    /** Something that may be done: the last part of its address, and its button. */
    public record Step(String path, String button, Weight weight) {}

    /** The one thing to do next, or one more. */
    public enum Weight {
        FIRST,
        OTHER
    }
}
