package org.heed.reports.triage.web;

import org.heed.ground.access.SecretExistence;
import org.heed.ground.audit.Verb;
import org.heed.ground.words.ReportId;

/** Addresses of reports, and what was just done with one. */
final class Reports {
    private Reports() {}

    /** Reads an id out of an address; what is none does not exist. */
    static ReportId id(String text) {
        try {
            return ReportId.parse(text);
        } catch (IllegalArgumentException notAnId) {
            throw new SecretExistence();
        }
    }

    static String href(ReportId report) {
        return "/desk/reports/" + report;
    }

    static String hrefAfter(ReportId report, String done) {
        return href(report) + "?done=" + done;
    }

    /** The sentence for what was just done; a code that is none of ours says nothing. */
    static String done(String code) {
        return switch (code) {
            case "graded" -> "The grade is kept.";
            case "urgency" -> "The urgency is set.";
            case "offered" -> "The report is offered. It stays yours until the other force accepts.";
            case "accepted" -> "The report is yours now.";
            case "outcome" -> "The outcome is recorded.";
            default -> "";
        };
    }

    static String words(Verb verb) {
        return switch (verb) {
            case COLLECTION -> "Collected";
            case ALTERATION -> "Changed";
            case CONSULTATION -> "Looked";
            case DISCLOSURE -> "Disclosed";
            case COMBINATION -> "Combined";
            case ERASURE -> "Erased";
            case SIGN_IN -> "Signed in";
            case SEARCH -> "Searched";
            case EXPORT -> "Exported";
            case CONFIGURATION -> "Configured";
        };
    }
}
