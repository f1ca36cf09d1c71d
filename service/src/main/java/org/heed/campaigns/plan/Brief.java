package org.heed.campaigns.plan;

/**
 * What a campaign is called and what it is for.
 *
 * @param name as people know it
 * @param brand the platform it belongs to, such as {@code ACT: Action Counters Terrorism}
 * @param strapline its one line, or empty
 * @param aim what it is meant to change, in words that can be measured
 * @param audience whom it speaks to
 */
public record Brief(String name, String brand, String strapline, String aim, String audience) {
    /** The longest of each, in characters. */
    public static final int LONGEST = 2_000;

    public Brief {
        if (name.isBlank() || name.length() > 120) {
            throw new IllegalArgumentException("a name must have 1 to 120 characters, had " + name.length());
        }
        for (String words : new String[] {brand, strapline, aim, audience}) {
            if (words.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "words of a brief must have " + LONGEST + " characters or fewer, had " + words.length());
            }
        }
    }
}
