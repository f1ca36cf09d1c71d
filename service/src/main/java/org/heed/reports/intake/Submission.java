package org.heed.reports.intake;

import org.heed.ground.words.Channel;

/**
 * A report as it comes to the door.
 *
 * @param token names this sending; sending again under it changes nothing
 * @param channel how it came
 * @param content what it says
 */
public record Submission(Token token, Channel channel, Content content) {}
