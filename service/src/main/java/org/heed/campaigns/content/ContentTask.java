package org.heed.campaigns.content;

import java.time.LocalDate;
import java.util.Optional;
import org.heed.ground.access.Role;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Force;

/**
 * Social media content for a force that no cinema reaches.
 *
 * @param owner the role that sees to it
 * @param due the day before the launch
 * @param text of the post; empty until somebody writes
 * @param maker id of the person who wrote last; empty until then
 * @param approver id of the other person who approved it
 * @param covered true when a cinema shows the campaign there by now, though somebody had begun
 * @param version counts its changes, so that nobody approves what they have not read
 */
public record ContentTask(
        long id,
        CampaignId campaign,
        Force force,
        State state,
        Role owner,
        LocalDate due,
        String text,
        Optional<String> maker,
        Optional<String> approver,
        boolean covered,
        int version) {

    /** The longest post, in characters. */
    public static final int LONGEST = 2_000;

    public ContentTask {
        if (state == State.APPROVED && (approver.isEmpty() || approver.equals(maker))) {
            throw new IllegalArgumentException("approved content must have an approver who is not its maker");
        }
    }

    public boolean isOverdue(LocalDate today) {
        return state.isOpen() && today.isAfter(due);
    }
}
