package org.heed.campaigns.coverage.web;

import org.heed.campaigns.plan.CampaignHead;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.StaffFrame;

/** The upload of a file of bookings. */
public record BookPage(StaffFrame frame, CampaignHead head, FieldErrors errors, Field file, String address) {
    static BookPage of(StaffFrame frame, CampaignHead head, FieldErrors errors, String address) {
        Field file = Field.file("file", "File of bookings (CSV)")
                .hint("Up to 5 MB and 20,000 lines, as a spreadsheet saves it")
                .error(errors);
        return new BookPage(frame.errors(errors), head, errors, file, address);
    }
}
