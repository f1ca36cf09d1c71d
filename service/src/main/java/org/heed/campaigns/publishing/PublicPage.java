package org.heed.campaigns.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Language;

/**
 * A page in the making.
 *
 * @param slug the end of its address, which never changes
 * @param campaign the campaign it belongs to, if any
 * @param author id of the person who changed it last
 * @param approver id of the other person who approved it as it is
 * @param live what the public sees now; empty before the first publication
 * @param schedule when it goes before the public by itself, if it does
 * @param version counts its changes, so that nobody approves what they have not read
 */
public record PublicPage(
        long id,
        String slug,
        PageKind kind,
        Optional<CampaignId> campaign,
        Manuscript manuscript,
        PageState state,
        String author,
        Optional<String> approver,
        Optional<Live> live,
        Optional<Schedule> schedule,
        Review review,
        Origin origin,
        int version) {

    /** What the public sees: since when, when it was last told of a change, and whether the page holds. */
    public record Live(Instant first, Instant updated, Standing standing) {}

    /**
     * When somebody has to read the page again.
     *
     * @param owner id of the person who answers for it
     * @param months after a publication or a review
     * @param due the day in London; empty before the first publication
     */
    public record Review(String owner, int months, Optional<LocalDate> due) {}

    public PublicPage {
        if (approver.filter(author::equals).isPresent()) {
            throw new IllegalArgumentException("a page must be approved by another person than its author");
        }
    }

    /** What it says in English. */
    public Words words() {
        return manuscript.english();
    }

    public Standing standing() {
        return live.map(Live::standing).orElse(Standing.UNPUBLISHED);
    }

    /** Where the public reads it. */
    public String address(Language language) {
        return kind.address(slug, language);
    }
}
