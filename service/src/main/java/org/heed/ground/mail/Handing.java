package org.heed.ground.mail;

/** What came of handing a letter over; the answer is a code of the server. */
sealed interface Handing {
    String answer();

    /** The server answers for it from now on. */
    record Taken(String answer) implements Handing {}

    /** It will never take it. */
    record Refused(String answer) implements Handing {}

    /** It will never take it, since there is no such address. */
    record NoSuchAddress(String answer) implements Handing {}

    /** It did not take this letter now, and may take it later. */
    record Later(String answer) implements Handing {}

    /** It was not reached, or takes nothing at present: this letter was certainly not handed over. */
    record Unreachable(String answer) implements Handing {}

    /** The connection ended after the letter was handed over and before the answer: it may have been taken. */
    record Unknown(String answer) implements Handing {}
}
