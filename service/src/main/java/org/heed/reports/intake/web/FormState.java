package org.heed.reports.intake.web;

import java.util.LinkedHashSet;
import java.util.Set;
import org.heed.ground.words.Language;
import org.heed.reports.intake.Answers;
import org.heed.reports.intake.Step;

/**
 * A form between two pages. The browser carries it, wrapped; nothing of it is kept here until the report is sent.
 *
 * @param token names the sending to come
 * @param language of the pages
 * @param done steps that have been answered
 * @param way straight through, back to the check after a change, or sent: then it holds no answers any more
 * @param answers so far
 */
record FormState(String token, Language language, Set<String> done, Way way, Answers answers) {

    enum Way {
        THROUGH,
        CHANGING,
        SENT
    }

    static FormState fresh(String token, Language language, Answers answers) {
        return new FormState(token, language, Set.of(), Way.THROUGH, answers);
    }

    FormState in(Language other) {
        return new FormState(token, other, done, way, answers);
    }

    FormState sent() {
        return new FormState(token, language, Set.of(), Way.SENT, Answers.NONE);
    }

    FormState with(Answers changed) {
        return new FormState(token, language, done, way, changed);
    }

    FormState on(Way other) {
        return new FormState(token, language, done, other, answers);
    }

    FormState done(Step step) {
        Set<String> more = new LinkedHashSet<>(done);
        more.add(step.id());
        return new FormState(token, language, more, way, answers);
    }

    boolean isChanging() {
        return way == Way.CHANGING;
    }

    @Override
    public String toString() {
        return "FormState";
    }
}
