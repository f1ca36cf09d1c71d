package org.heed.campaigns.content.web;

import java.util.List;
import org.heed.campaigns.plan.CampaignHead;
import org.heed.ground.web.Field;
import org.heed.ground.web.StaffFrame;

/**
 * The kit of a force: its pieces with their alt texts, its messages and posts, and the files to take.
 *
 * @param address of this page, without its choices
 */
public record KitPage(
        StaffFrame frame,
        CampaignHead head,
        String address,
        String force,
        List<Field> choices,
        List<Preview> pieces,
        List<Text> messages,
        List<Text> posts,
        List<Download> downloads) {

    /** A text to copy, in a language. */
    public record Text(String id, String text, String language, String about) {}

    /** A file to take. */
    public record Download(String href, String name) {}
}
