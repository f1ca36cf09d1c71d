package org.heed.ground.store;

/** The database could not do what was asked; the code is stable, the message holds no data. */
public final class StoreException extends RuntimeException {
    private final String code;

    public StoreException(String code, String message) {
        super(message);
        this.code = code;
    }

    public StoreException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** A stable code such as {@code database-in-use}. */
    public String code() {
        return code;
    }
}
