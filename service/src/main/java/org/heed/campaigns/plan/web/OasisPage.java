package org.heed.campaigns.plan.web;

import java.util.List;
import org.heed.campaigns.plan.CampaignHead;
import org.heed.campaigns.plan.Objective;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.SummaryRow;
import org.heed.ground.web.Task;

/**
 * A campaign on one page: objectives, audience, strategy, implementation, scoring.
 *
 * @param answered how many of the wanted answers are there
 * @param mayWrite whether the reader may change it
 */
public record OasisPage(
        StaffFrame frame,
        CampaignHead head,
        String told,
        int answered,
        int wanted,
        boolean mayWrite,
        List<SummaryRow> facts,
        List<Part> parts) {

    /**
     * One of the five.
     *
     * @param letter its initial
     * @param state such as "3 of 4 answers"
     * @param written who wrote it last and when, or empty
     * @param editHref or empty where it can no longer be changed
     * @param objectives of the first part only
     * @param answers question and answer, those that are there
     * @param filled what fills in by itself
     */
    public record Part(
            String code,
            String letter,
            String title,
            String state,
            boolean whole,
            String written,
            String editHref,
            List<Objective> objectives,
            List<SummaryRow> answers,
            List<Task> filled) {}

    /** Whole percent of the wanted answers. */
    public int percent() {
        return wanted == 0 ? 100 : 100 * answered / wanted;
    }
}
