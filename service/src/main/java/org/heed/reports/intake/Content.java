package org.heed.reports.intake;

import org.heed.ground.words.Language;

/**
 * What is sealed: the answers, and which version of which form in which language they answer.
 *
 * @param form code of the form, such as {@code act}
 * @param version version of the form's questions
 * @param language the language the reporter used
 * @param answers what they said
 */
public record Content(String form, int version, Language language, Answers answers) {}
