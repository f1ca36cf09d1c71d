package org.heed.campaigns.plan;

/**
 * A group that a campaign speaks to.
 *
 * @param name such as "Young people of 16 to 24"
 * @param insight what is known of it that matters here
 * @param reach how it is reached
 * @param hardToReach usual channels miss it, so that it is named
 */
public record Audience(String name, String insight, String reach, boolean hardToReach) {
    public Audience {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an audience needs a name");
        }
    }
}
