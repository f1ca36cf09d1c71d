package org.heed.campaigns.coverage;

import java.util.Locale;

/**
 * A cinema.
 *
 * @param exhibitor who runs it
 * @param contractor who sells its screens, or empty
 * @param postcode as it was written
 */
public record Site(String name, String exhibitor, String contractor, String postcode, String town, int screens) {

    /** What makes two lines speak of the same cinema: its name, and its postcode or else its town. */
    String key() {
        String place = postcode.isEmpty() ? town : postcode.replaceAll("\\s", "");
        return (name.strip().replaceAll("\\s+", " ") + "|" + place).toLowerCase(Locale.UK);
    }
}
