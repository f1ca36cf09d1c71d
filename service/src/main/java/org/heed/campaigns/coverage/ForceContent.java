package org.heed.campaigns.coverage;

import java.time.LocalDate;
import java.util.Map;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Force;

/**
 * What a later room does for forces that no cinema reaches, told as a bean. It hears of a change within the transaction
 * of the change itself, so that no page shows the one without the other; the facts tell everyone else.
 */
public interface ForceContent {

    /** A force has no showing any more, or never had one. */
    void uncovered(CampaignId campaign, Force force, long change);

    /** A force has a showing again. */
    void covered(CampaignId campaign, Force force, long change);

    /** How the content of each force stands that needs its own. */
    Map<Force, Task> of(CampaignId campaign);

    /**
     * The making of a force's content.
     *
     * @param owner who sees to it
     * @param approved true once two persons have agreed on it, which alone closes it
     * @param href where it is worked on
     */
    record Task(String owner, LocalDate due, String state, boolean approved, String href) {}
}
