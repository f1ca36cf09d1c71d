package org.heed.ground.mail;

import java.util.Map;

/**
 * What the room that writes adds to each letter in the moment in which it goes out, told as a bean: secrets such as a
 * signed link, which are then kept nowhere. The same recipient must always get the same words.
 */
public interface LetterWords {

    /** The word whose value is the address that stops the letters by one POST (RFC 8058). */
    String STOP = "stop-link";

    /** Of which mailings, such as {@code partners.invitation}. */
    String purpose();

    /** The words of one recipient. */
    Map<String, String> of(String recipient);
}
