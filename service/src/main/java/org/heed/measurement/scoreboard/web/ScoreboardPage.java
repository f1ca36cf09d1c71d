package org.heed.measurement.scoreboard.web;

import java.util.List;
import org.heed.campaigns.plan.CampaignHead;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.Table;
import org.heed.measurement.scoreboard.Lesson;

/**
 * A campaign's scoreboard, beside others if asked.
 *
 * @param told what was just done, or empty
 * @param names of the campaigns side by side, this one first
 * @param lessons of this campaign
 * @param entry empty for those who may only read
 */
public record ScoreboardPage(
        StaffFrame frame,
        CampaignHead head,
        String told,
        FieldErrors errors,
        List<String> names,
        List<Section> sections,
        List<Lesson> lessons,
        Beside beside,
        List<Entry> entry) {

    /** One stage. */
    public record Section(String id, String title, String asks, List<Row> rows) {}

    /** One figure of each campaign, in the order of the names; empty where it is not known. */
    public record Row(String name, List<Cell> cells) {}

    /** @param basis or empty */
    public record Cell(String value, String basis) {}

    /** The form that sets other campaigns beside this one; no field where there is no other. */
    public record Beside(String action, List<Field> fields) {}

    /**
     * What people may enter.
     *
     * @param badLines of a file of surveys, or a table without rows
     */
    public record Entry(String address, Field lesson, Field kind, Field file, Table badLines) {}
}
