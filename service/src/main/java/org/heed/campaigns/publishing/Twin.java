package org.heed.campaigns.publishing;

import org.heed.ground.words.Language;

/**
 * A page in another language than English.
 *
 * @param follows SHA-256 of the English words that it says the same as
 */
public record Twin(Language language, Words words, String follows) {
    public Twin {
        if (language.equals(Language.ENGLISH)) {
            throw new IllegalArgumentException("a twin must be in another language than English");
        }
    }

    /** A twin that says what the English words say. */
    public static Twin of(Language language, Words words, Words english) {
        return new Twin(language, words, english.hash());
    }

    /** False once the English words were changed and this was not. */
    public boolean follows(Words english) {
        return follows.equals(english.hash());
    }
}
