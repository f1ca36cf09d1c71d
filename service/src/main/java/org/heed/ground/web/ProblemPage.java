package org.heed.ground.web;

import org.heed.ground.words.Language;

/** What went wrong, in plain words, on either front. */
public record ProblemPage(PublicFrame publicFrame, StaffFrame staffFrame, String front, String problem) {

    /** Public unless it is known to be staff: the plainer page. */
    public boolean isStaff() {
        return front.equals("staff");
    }

    /** The desks speak English. */
    public Phrases words() {
        return isStaff() ? Phrases.ENGLISH : publicFrame.words();
    }

    static ProblemPage of(String front, int status, Languages languages, Language language) {
        String problem = switch (status) {
            case 404, 405 -> "problem.absent";
            case 400, 403, 406, 413, 415, 422 -> "problem.refused";
            default -> "problem.fault";
        };
        PublicFrame frame = PublicFrame.of(new Phrases(language).get(problem)).in(language);
        String english = Phrases.ENGLISH.get(problem);
        return new ProblemPage(
                languages.linked(frame, "/"), StaffFrame.signedOut(english, StaffFrame.Data.MADE_UP), front, problem);
    }
}
