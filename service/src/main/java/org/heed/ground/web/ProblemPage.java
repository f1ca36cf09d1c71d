package org.heed.ground.web;

/** What went wrong, in plain words, on either front. */
public record ProblemPage(PublicFrame publicFrame, StaffFrame staffFrame, String front, String problem) {

    /** Public unless it is known to be staff: the plainer page. */
    public boolean isStaff() {
        return front.equals("staff");
    }

    static ProblemPage of(String front, int status) {
        String problem = switch (status) {
            case 404, 405 -> "problem.absent";
            case 400, 403, 406, 413, 415, 422 -> "problem.refused";
            default -> "problem.fault";
        };
        String title = Phrases.ENGLISH.get(problem);
        return new ProblemPage(
                PublicFrame.of(title), StaffFrame.signedOut(title, StaffFrame.Data.MADE_UP), front, problem);
    }
}
