package org.heed.campaigns.plan.web;

import java.util.List;
import org.heed.campaigns.plan.CampaignHead;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.Table;

/** What a campaign costs. */
public record BudgetPage(
        StaffFrame frame,
        CampaignHead head,
        String told,
        List<Figure> figures,
        Table lines,
        Table media,
        boolean mayChange,
        String address) {

    /** A figure and what it is. */
    public record Figure(String what, String number) {}
}
