package org.heed.campaigns.partners.web;

import java.util.function.UnaryOperator;
import org.heed.ground.web.PublicFrame;

/**
 * Asking not to be written to.
 *
 * @param done whether it is done
 */
public record StopPage(PublicFrame frame, UnaryOperator<String> words, boolean done, String action) {
    public String say(String key) {
        return words.apply(key);
    }
}
