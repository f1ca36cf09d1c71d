package org.heed.campaigns.partners;

import org.heed.ground.mail.LetterState;
import org.jspecify.annotations.Nullable;

/**
 * How an organisation stands in a campaign.
 *
 * @param letter where its letter stands; null when it was not invited
 * @param shares how often it said that it shared something
 * @param reach people reached as it reports
 */
public record PartnerLine(
        Organisation organisation, @Nullable LetterState letter, boolean taken, int shares, long reach) {

    public boolean invited() {
        return letter != null;
    }
}
