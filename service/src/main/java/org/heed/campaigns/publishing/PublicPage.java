package org.heed.campaigns.publishing;

import java.time.Instant;
import java.util.Optional;
import org.heed.ground.words.CampaignId;

/**
 * A page in the making.
 *
 * @param slug the end of its address, which never changes
 * @param campaign the campaign it belongs to, if any
 * @param author id of the person who changed it last
 * @param approver id of the other person who approved it as it is
 * @param live what the public sees now; empty before the first publication
 * @param version counts its changes, so that nobody approves what they have not read
 */
public record PublicPage(
        long id,
        String slug,
        Optional<CampaignId> campaign,
        Words words,
        PageState state,
        String author,
        Optional<String> approver,
        Optional<Live> live,
        Origin origin,
        int version) {

    /** What the public sees: since when, and when it was last told of a change. */
    public record Live(Instant first, Instant updated) {}

    public PublicPage {
        if (approver.filter(author::equals).isPresent()) {
            throw new IllegalArgumentException("a page must be approved by another person than its author");
        }
    }
}
