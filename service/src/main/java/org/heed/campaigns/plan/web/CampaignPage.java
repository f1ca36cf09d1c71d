package org.heed.campaigns.plan.web;

import java.util.List;
import org.heed.campaigns.plan.CampaignHead;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.SummaryRow;
import org.heed.ground.web.Tag;
import org.heed.ground.web.Task;

/** The first page of a campaign: how it stands, when it is seen, what is planned, and the seal. */
public record CampaignPage(
        StaffFrame frame,
        CampaignHead head,
        String told,
        List<Waiting> waiting,
        List<Task> standing,
        FlightChart flights,
        List<SummaryRow> plan,
        List<SummaryRow> measurement,
        Seal seal,
        Launch launch,
        String address) {

    /**
     * A flight that was proposed to wait.
     *
     * @param decision who decided what and why, or empty
     * @param href where it is decided, or empty
     */
    public record Waiting(String flight, String because, String decision, String href) {}

    /**
     * Whether the campaign is let go.
     *
     * @param may the reader may launch it now
     */
    public record Launch(Tag state, String sentence, boolean may) {}

    /**
     * Whether the plan is frozen.
     *
     * @param state in a word
     * @param sentence what that means
     * @param hash or empty
     */
    public record Seal(Tag state, String sentence, String hash, boolean mayChange, boolean mayFix) {}
}
