package org.heed.campaigns.partners.web;

import java.util.List;
import org.heed.campaigns.plan.CampaignHead;
import org.heed.ground.web.Field;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.Table;
import org.jspecify.annotations.Nullable;

/**
 * Organisations, of one campaign or all.
 *
 * @param head of the campaign; null for the list of all organisations
 * @param figures large numbers with a word each
 * @param address of this page
 */
public record PartnersPage(
        StaffFrame frame,
        @Nullable CampaignHead head,
        String told,
        List<Figure> figures,
        List<Field> filters,
        Table table,
        Table sums,
        List<Letters> rounds,
        String address) {

    /** A writing and how far it has come. */
    public record Letters(String title, String progress, String href) {}

    /** A number and what it counts. */
    public record Figure(String number, String word) {}
}
