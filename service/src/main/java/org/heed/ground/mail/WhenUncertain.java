package org.heed.ground.mail;

/** What becomes of a letter when nobody can say whether it went out. It is listed in either case. */
public enum WhenUncertain {
    /** Nobody is skipped: it is written again after it was listed, so somebody may get it twice. */
    SEND_AGAIN,
    /** A person decides. */
    ASK
}
