package org.heed.ground.mail;

import java.util.regex.Pattern;
import org.heed.ground.words.Language;

/**
 * What a mailing says. {@code ((name))} in subject and bodies stands for a word of the recipient.
 *
 * @param purpose room and what for, such as {@code partners.invitation}; the room's {@link LetterWords} have the same
 * @param html the same as the plain text, or empty for plain text alone
 * @param whenUncertain what becomes of letters that may or may not have gone out
 * @param perMinute at most so many letters a minute, on all nodes together; 1 to 600,000
 */
public record Draft(
        String purpose,
        String subject,
        String plain,
        String html,
        Language language,
        WhenUncertain whenUncertain,
        int perMinute) {
    private static final Pattern PURPOSE = Pattern.compile("[a-z]+\\.[a-z-]+");
    private static final Pattern LINE_END = Pattern.compile("[\\r\\n]");

    public Draft {
        if (!PURPOSE.matcher(purpose).matches()) {
            throw new IllegalArgumentException("purpose must look like room.purpose, was " + purpose);
        }
        if (subject.isBlank()
                || subject.length() > 200
                || LINE_END.matcher(subject).find()) {
            throw new IllegalArgumentException("subject must be one line of 1 to 200 characters");
        }
        if (plain.isBlank()) {
            throw new IllegalArgumentException("a letter must have a plain text");
        }
        if (perMinute < 1 || perMinute > 600_000) {
            throw new IllegalArgumentException("letters a minute must lie in 1 to 600,000, was " + perMinute);
        }
    }
}
