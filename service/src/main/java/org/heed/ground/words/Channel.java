package org.heed.ground.words;

/** How a report reached us: the public form, a partner over the API, or a call to the hotline. */
public enum Channel {
    FORM("form"),
    API("api"),
    CALL("call");

    private final String code;

    Channel(String code) {
        this.code = code;
    }

    /** The code on the wire and in the database. */
    public String code() {
        return code;
    }

    /** Reads a code; refuses one that is not of the three. */
    public static Channel of(String code) {
        for (Channel channel : values()) {
            if (channel.code.equals(code)) {
                return channel;
            }
        }
        throw new IllegalArgumentException("channel must be form, api or call");
    }
}
