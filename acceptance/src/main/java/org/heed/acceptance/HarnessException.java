package org.heed.acceptance;

/** The harness could not do its work; the message says what happened and what to do. */
final class HarnessException extends RuntimeException {
    HarnessException(String message) {
        super(message);
    }

    HarnessException(String message, Throwable cause) {
        super(message, cause);
    }
}
