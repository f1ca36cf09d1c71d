package org.heed.reports.intake.web;

import java.util.List;
import org.heed.ground.web.PublicFrame;
import org.heed.reports.intake.FormText;

/**
 * The entries of a group so far.
 *
 * @param another words of the button that adds one; empty where there are as many as may be
 */
public record EntriesPage(
        PublicFrame frame, Carried carried, String title, List<Row> rows, String another, FormText text) {

    /** One entry, counted from 0. */
    public record Row(int at, String name, String words) {}
}
