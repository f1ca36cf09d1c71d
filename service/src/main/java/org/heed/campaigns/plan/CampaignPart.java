package org.heed.campaigns.plan;

import org.heed.ground.access.Right;
import org.heed.ground.web.Tag;
import org.heed.ground.words.CampaignId;

/**
 * What a later room has to say about a campaign, told as a bean: it stands on the campaign's first page and is a way to
 * go from each of its pages.
 */
public interface CampaignPart {

    /** Place among the others, small first. */
    int order();

    /** The title of its page and of the way there, such as "Coverage". */
    String title();

    /** The right without which it is not shown. */
    Right right();

    /** Where it is. */
    String href(CampaignId campaign);

    /** True where it says what came of the campaign rather than how it gets done. */
    default boolean scores() {
        return false;
    }

    /** How it stands with a campaign. */
    Standing standing(CampaignId campaign);

    /**
     * How something stands.
     *
     * @param sentence one sentence with the figures that matter
     * @param state in a word
     */
    record Standing(String sentence, Tag state) {}
}
