package org.heed.reports.intake;

import java.util.Arrays;

/** Names one sending of one form. Secret while the form is open: the receipt is derived from it. Never stored. */
public record Token(byte[] value) {
    public Token {
        if (value.length < 16) {
            throw new IllegalArgumentException("token must have 16 bytes or more, had " + value.length);
        }
        value = value.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Token(byte[] bytes) && Arrays.equals(value, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return "Token";
    }
}
