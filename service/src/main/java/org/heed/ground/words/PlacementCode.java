package org.heed.ground.words;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A placement by the code of its short link: six random characters and a check character. There is no vowel, so no word
 * comes about, and none of 0 O, 1 I L, 2, 6 G, B, S and U. Characters are weighed 1 to 7 and their sum is 0 modulo 23, a
 * prime: one wrong character and two that changed places are always told apart from a code.
 */
public record PlacementCode(String text) implements Comparable<PlacementCode> {
    public static final int LENGTH = 7;

    private static final String ALPHABET = "345789CDFHJKMNPQRTVWXYZ";

    public PlacementCode {
        if (text.length() != LENGTH || sum(text) != 0) {
            throw new IllegalArgumentException("a placement's code must be " + LENGTH + " characters that check");
        }
    }

    /** The code that somebody typed, in small letters or capitals; empty where it is none. */
    public static Optional<PlacementCode> parse(String typed) {
        if (typed.length() != LENGTH) {
            return Optional.empty(); // nothing long is looked at: this stands in an address
        }
        String text = typed.toUpperCase(Locale.ROOT);
        return text.length() == LENGTH && sum(text) == 0 ? Optional.of(new PlacementCode(text)) : Optional.empty();
    }

    /** A code among 23 to the power of 6, about 148 million. */
    public static PlacementCode random(RandomGenerator random) {
        char[] text = new char[LENGTH];
        int sum = 0;
        for (int at = 0; at < LENGTH - 1; at++) {
            int value = random.nextInt(ALPHABET.length());
            text[at] = ALPHABET.charAt(value);
            sum += value * (at + 1);
        }
        for (int value = 0; value < ALPHABET.length(); value++) {
            if ((sum + value * LENGTH) % ALPHABET.length() == 0) {
                text[LENGTH - 1] = ALPHABET.charAt(value);
            }
        }
        return new PlacementCode(new String(text));
    }

    /** The weighed sum modulo 23, or -1 where a character is not of the alphabet. */
    private static int sum(String text) {
        int sum = 0;
        for (int at = 0; at < text.length(); at++) {
            int value = ALPHABET.indexOf(text.charAt(at));
            if (value < 0) {
                return -1;
            }
            sum += value * (at + 1);
        }
        return sum % ALPHABET.length();
    }

    @Override
    public int compareTo(PlacementCode other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
