package org.heed.reports.triage.web;

import java.util.List;
import org.heed.ground.web.Field;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.Table;

/**
 * The reports that wait.
 *
 * @param levels ways to narrow by urgency, with what waits there
 * @param narrow fields that narrow further
 * @param narrowed something is left out by them
 * @param news address that tells how much has come in since
 */
public record QueuePage(
        StaffFrame frame,
        List<Level> levels,
        List<Field> narrow,
        boolean narrowed,
        Table table,
        Ways ways,
        String news) {

    /** One level of urgency as a way to narrow. */
    public record Level(String text, String count, String href, boolean chosen) {}

    /** Where to go on; empty where there is nothing. */
    public record Ways(String start, String next) {}
}
