package org.heed.reports.replies.web;

import java.util.List;
import java.util.UUID;
import org.heed.ground.words.Language;
import org.heed.ground.words.ReportId;
import org.heed.reports.intake.Receipt;
import org.heed.reports.replies.AskedQuestion;
import org.heed.reports.replies.Visits;

/**
 * The page of a receipt between two requests. The browser carries it, wrapped; nothing of it is kept here.
 *
 * @param token names the sending to come
 * @param questions as they stood on the page
 */
record ReturnState(Receipt receipt, ReportId report, Language language, String token, List<AskedQuestion> questions) {
    ReturnState {
        questions = List.copyOf(questions);
    }

    static ReturnState of(Receipt receipt, Visits.Visit visit, Language language, String token) {
        return new ReturnState(receipt, visit.report(), language, token, visit.questions());
    }

    /** The name of the field that answers a question. */
    static String field(UUID question) {
        return "answer-" + question;
    }

    @Override
    public String toString() {
        return "ReturnState";
    }
}
