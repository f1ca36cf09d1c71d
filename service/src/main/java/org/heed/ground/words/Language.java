package org.heed.ground.words;

import java.util.Locale;
import java.util.regex.Pattern;

/** A language by its BCP 47 primary tag, such as {@code en} or {@code cy}. */
public record Language(String tag) {
    private static final Pattern SHAPE = Pattern.compile("[a-z]{2,3}");

    public static final Language ENGLISH = new Language("en");
    public static final Language WELSH = new Language("cy");

    public Language {
        if (!SHAPE.matcher(tag).matches()) {
            throw new IllegalArgumentException("language must be a tag of two or three letters");
        }
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
