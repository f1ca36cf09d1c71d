package org.heed.reports.triage;

import java.util.Optional;
import java.util.stream.Stream;

/** Why a person looks up how to reach a reporter. */
public enum ContactReason {
    ASKED_TO_BE_CALLED("asked-to-be-called", "The reporter asked to be contacted"),
    CLARIFY("clarify", "To ask about something that decides what is done"),
    SAFETY("safety", "For the safety of the reporter or of somebody else"),
    EVIDENCE("evidence", "To ask whether they would give evidence");

    private final String code;
    private final String words;

    ContactReason(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** The code kept in the audit log. */
    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    public static Optional<ContactReason> of(String code) {
        return Stream.of(values()).filter(reason -> reason.code.equals(code)).findFirst();
    }
}
