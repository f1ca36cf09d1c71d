package org.heed.campaigns.coverage;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.heed.ground.words.Week;

/**
 * A film that the campaign's own film is shown before.
 *
 * @param certificate as data/certificates names it, such as 12A
 * @param release the week of its release
 * @param profile how its audience burns off, such as adult or family
 * @param audienceIndex the wished-for audience against all, 100 is as all; empty where nobody has said
 * @param expectedAdmissions in the UK over its life; empty where nobody has said, and then a booking counts as one of
 *     the whole cinema
 */
public record Film(
        String title,
        String certificate,
        Week release,
        String profile,
        OptionalInt audienceIndex,
        OptionalLong expectedAdmissions) {

    /** By which a booking's slot is found to be this film. */
    String key() {
        return key(title);
    }

    static String key(String title) {
        return title.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
    }
}
