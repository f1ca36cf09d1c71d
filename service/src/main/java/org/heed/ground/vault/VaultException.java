package org.heed.ground.vault;

/** A key is missing or does not fit; the code is stable, the message holds no secret. */
public final class VaultException extends RuntimeException {
    private final String code;

    public VaultException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public VaultException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** A stable code: {@code keys-missing}, {@code keys-unreadable} or {@code not-opened}. */
    public String code() {
        return code;
    }
}
