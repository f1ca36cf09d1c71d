package org.heed.measurement.planner.web;

import java.util.List;
import org.heed.campaigns.plan.CampaignHead;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.SummaryRow;
import org.heed.ground.web.Table;

/**
 * Where a campaign's design is chosen.
 *
 * @param frozen what a frozen plan has, or empty rows while it can still be chosen
 * @param history what it is tried on, in a sentence
 * @param question weeks, regions at a time, and what each region does
 * @param headline which design would show most; empty until something is asked
 * @param remarks what to know beside
 * @param figures designs side by side; without rows until something is asked
 * @param choice radios of the designs; empty where the reader may not choose
 * @param hidden the question, to be sent with the choice
 */
public record DesignPage(
        StaffFrame frame,
        CampaignHead head,
        FieldErrors errors,
        List<SummaryRow> frozen,
        String history,
        List<List<Field>> question,
        String headline,
        List<String> remarks,
        Table figures,
        List<Field> choice,
        List<Hidden> hidden,
        String address) {

    /** A value that is sent along. */
    public record Hidden(String name, String value) {}
}
