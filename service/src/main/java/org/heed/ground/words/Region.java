package org.heed.ground.words;

/** A counter-terrorism region by its code, such as {@code north-west}; which regions exist is data of geography. */
public record Region(String code) implements Comparable<Region> {
    public Region {
        Codes.require("region", code);
    }

    public static Region of(String code) {
        return new Region(code);
    }

    @Override
    public int compareTo(Region other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
