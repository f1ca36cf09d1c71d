package org.heed.ground.access;

/** Something that a role may be allowed to do. */
public enum Right {
    TAKE_CALL,
    READ_REPORT,
    GRADE_REPORT,
    HAND_OVER_REPORT,
    RECORD_OUTCOME,
    ASK_REPORTER,
    AUTHORISE_QUESTION,
    SEE_CAMPAIGN,
    PLAN_CAMPAIGN,
    BOOK_SHOWINGS,
    MAKE_CONTENT,
    APPROVE_CONTENT,
    KEEP_PARTNERS,
    WRITE_TO_STAFF,
    READ_STAFF_MESSAGES,
    WRITE_PAGE,
    APPROVE_PAGE,
    SEE_COUNTS,
    STATE_EFFECT,
    READ_AUDIT
}
