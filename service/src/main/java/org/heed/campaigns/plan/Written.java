package org.heed.campaigns.plan;

import java.time.Instant;
import java.util.Map;

/**
 * A part of a campaign's page as somebody wrote it.
 *
 * @param version 1 for the first; 0 where nothing is written yet
 * @param answers by the name of the field; without empty ones
 * @param by id of the person, or empty
 */
public record Written(String section, int version, Map<String, String> answers, String by, Instant at) {
    public Written {
        answers = Map.copyOf(answers);
    }

    static Written nothing(String section) {
        return new Written(section, 0, Map.of(), "", Instant.EPOCH);
    }

    /** An answer, or an empty text. */
    public String answer(String field) {
        return answers.getOrDefault(field, "");
    }
}
