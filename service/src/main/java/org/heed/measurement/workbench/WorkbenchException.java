package org.heed.measurement.workbench;

/** Something in the files or options that the analyst can put right; the message says what, where and what to do. */
public final class WorkbenchException extends RuntimeException {
    WorkbenchException(String message) {
        super(message);
    }

    WorkbenchException(String message, Throwable cause) {
        super(message, cause);
    }
}
