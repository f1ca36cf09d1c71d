package org.heed.ground.mail;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One whom a mailing goes to.
 *
 * @param key who it is in the room that writes, such as the number of a contact
 * @param address e-mail address
 * @param words that stand for the placeholders of the text; secrets such as links come from {@link LetterWords} instead
 */
public record Recipient(String key, String address, Map<String, String> words) {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;\"@]+@[^\\s<>,;\"@]+\\.[^\\s<>,;\"@.]{2,}");
    private static final int LONGEST = 254; // RFC 5321, section 4.5.3.1.3, without its angle brackets

    public Recipient {
        if (!isAddress(address)) {
            throw new IllegalArgumentException("the address of recipient " + key + " is none");
        }
        words = Map.copyOf(words);
    }

    /** True where the text looks like an e-mail address that we can write to. */
    public static boolean isAddress(String text) {
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
    }

    /** The form in which two spellings of one address are the same. */
    static String normal(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "Recipient[" + key + "]";
    }
}
