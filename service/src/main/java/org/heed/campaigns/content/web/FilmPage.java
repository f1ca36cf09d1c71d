package org.heed.campaigns.content.web;

import java.util.List;
import org.heed.campaigns.plan.CampaignHead;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.StaffFrame;

/** The words of a campaign's film in each language, and the form for more. */
public record FilmPage(
        StaffFrame frame,
        CampaignHead head,
        String address,
        String told,
        FieldErrors errors,
        List<Words> languages,
        List<Field> form) {

    /** The captions of one language. */
    public record Words(String language, String name, String summary, List<String> warnings, String transcript) {}
}
