package org.heed.campaigns.plan.web;

import java.util.List;
import org.heed.campaigns.plan.CampaignHead;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.StaffFrame;
import org.jspecify.annotations.Nullable;

/**
 * A form on a page of its own.
 *
 * @param head of the campaign; null where it belongs to none
 * @param intro paragraphs above the fields
 * @param hidden names and values that go with the form
 * @param submit the word on the button
 * @param back where "Cancel" leads
 */
public record FormPage(
        StaffFrame frame,
        @Nullable CampaignHead head,
        String title,
        List<String> intro,
        FieldErrors errors,
        String action,
        List<Group> groups,
        List<Hidden> hidden,
        String submit,
        String back) {

    /** Fields under one legend; an empty legend has none. */
    public record Group(String legend, List<Field> fields) {
        public Group {
            fields = List.copyOf(fields);
        }
    }

    /** A value that is sent along. */
    public record Hidden(String name, String value) {}

    public FormPage {
        intro = List.copyOf(intro);
        groups = List.copyOf(groups);
        hidden = List.copyOf(hidden);
    }
}
