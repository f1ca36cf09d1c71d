package org.heed.campaigns.coverage;

import java.util.OptionalLong;

/**
 * What was agreed for a booking.
 *
 * @param seconds the length of the campaign's film, 1 to 600
 * @param spot code of the place in the reel, or empty
 * @param pence what it costs, without VAT; empty where nobody has said
 * @param copy version of the campaign's film, or empty
 */
public record Terms(int seconds, String spot, OptionalLong pence, String copy) {
    static Terms of(int seconds) {
        return new Terms(seconds, "", OptionalLong.empty(), "");
    }
}
