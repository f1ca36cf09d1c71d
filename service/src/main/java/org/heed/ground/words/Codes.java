package org.heed.ground.words;

import java.util.regex.Pattern;

/** The shape that codes share on the wire and in the database: language-neutral, lower case, short. */
final class Codes {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,47}");

    private Codes() {}

    static String require(String kind, String code) {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    kind + " must be 1 to 48 of a-z, 0-9 and hyphen, starting with a letter or digit");
        }
        return code;
    }
}
