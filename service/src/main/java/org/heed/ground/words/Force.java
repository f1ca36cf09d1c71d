package org.heed.ground.words;

/** A police force or national desk by its code, such as {@code kent}; which forces exist is data of geography. */
public record Force(String code) implements Comparable<Force> {
    public Force {
        Codes.require("force", code);
    }

    public static Force of(String code) {
        return new Force(code);
    }

    @Override
    public int compareTo(Force other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
