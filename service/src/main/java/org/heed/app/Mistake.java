package org.heed.app;

/** Something that the person at the command line can put right; the message says what happened and what to do. */
final class Mistake extends RuntimeException {
    Mistake(String message) {
        super(message);
    }

    Mistake(String message, Throwable cause) {
        super(message, cause);
    }
}
