package org.heed.campaigns.placements.web;

import java.util.List;
import org.heed.campaigns.plan.CampaignHead;
import org.heed.ground.charts.LineChart;
import org.heed.ground.charts.QrCode;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.SummaryRow;

/** One placement: its code to take away, what it is, and how often it was followed. */
public record LinkPage(
        StaffFrame frame,
        CampaignHead head,
        String told,
        String label,
        String shortAddress,
        QrCode qr,
        List<SummaryRow> rows,
        List<LineChart> charts,
        boolean standing,
        String address,
        String all) {}
