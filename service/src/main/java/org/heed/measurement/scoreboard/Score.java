package org.heed.measurement.scoreboard;

/**
 * One figure of a campaign.
 *
 * @param name what is counted, the same for every campaign, so that campaigns stand side by side
 * @param value as shown, with its unit; never empty
 * @param basis what it rests on: of how many, in which period, by whom; or empty
 */
public record Score(Stage stage, String name, String value, String basis) {
    public Score {
        if (name.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException(
                    "a score needs a name and a value, were '" + name + "', '" + value + "'");
        }
    }
}
