package org.heed.reports.intake;

import org.heed.ground.words.Channel;

/**
 * A report as it comes to the door.
 *
 * @param token names this sending; sending again under it changes nothing
 * @param channel how it came
 * @param content what it says
 * @param lane in which it waits to be opened
 */
public record Submission(Token token, Channel channel, Content content, Lane lane) {

    /** What handlers take down goes before; everything else waits in the ordinary lane. */
    public Submission(Token token, Channel channel, Content content) {
        this(token, channel, content, channel == Channel.CALL ? Lane.EFFORT : Lane.ORDINARY);
    }
}
