package org.heed.ground.geography;

/** An import could not be done; the code is stable, the message one sentence for the person who started it. */
public final class GeographyException extends RuntimeException {
    private final String code;

    GeographyException(String code, String message) {
        super(message);
        this.code = code;
    }

    GeographyException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** A stable code such as {@code header-not-recognised}. */
    public String code() {
        return code;
    }
}
