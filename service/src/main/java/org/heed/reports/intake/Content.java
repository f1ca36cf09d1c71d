package org.heed.reports.intake;

import java.util.Map;
import org.heed.ground.words.Language;

/**
 * What is sealed: the answers, and which version of which form in which language they answer.
 *
 * @param form code of the form, such as {@code act}
 * @param version version of the form's questions
 * @param language the language the reporter used
 * @param answers what they said
 */
public record Content(String form, int version, Language language, Answers answers) {
    /** Stands in the place of the form's code where a reporter came back and added something. */
    public static final String ADDITION = "addition";

    /** What a reporter added, and the question of an officer that it answers, or empty. */
    public static Content addition(Language language, String what, String question) {
        return new Content(ADDITION, 1, language, new Answers(Map.of("what", what, "question", question), Map.of()));
    }

    public boolean isAddition() {
        return form.equals(ADDITION);
    }
}
