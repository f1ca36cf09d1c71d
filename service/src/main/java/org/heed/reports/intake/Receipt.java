package org.heed.reports.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heed.ground.vault.HolderKey;

/**
 * What a reporter keeps: 128 bits as 26 characters of Crockford's base 32 and one check character (Luhn mod 32), shown
 * in nine groups of three, and beside them as twelve words. Reading forgives case, spaces, hyphens, and the letters O, I
 * and L for 0 and 1.
 */
public record Receipt(String code) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int PAYLOAD = 26;

    /** Twelve words with their numbers and room to spare. */
    private static final int LONGEST_TYPED = 400;

    public Receipt {
        if (code.length() != PAYLOAD + 1 || code.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            throw new IllegalArgumentException("a receipt has 27 characters of base 32");
        }
        if (code.charAt(PAYLOAD) != check(code.substring(0, PAYLOAD))) {
            throw new IllegalArgumentException("the receipt's check character does not fit");
        }
    }

    /** The receipt of 16 bytes. */
    public static Receipt of(byte[] bits) {
        if (bits.length != 16) {
            throw new IllegalArgumentException("a receipt is made of 16 bytes, had " + bits.length);
        }
        StringBuilder text = new StringBuilder(PAYLOAD + 1);
        for (int at = 0; at < PAYLOAD; at++) {
            int digit = 0;
            for (int bit = at * 5; bit < at * 5 + 5; bit++) {
                int value = bit < 128 ? (bits[bit >> 3] >> (7 - (bit & 7))) & 1 : 0;
                digit = digit << 1 | value;
            }
            text.append(ALPHABET.charAt(digit));
        }
        return new Receipt(text.toString() + check(text.toString()));
    }

    /** Reads what somebody typed, characters or words; empty where it is no receipt. */
    public static Optional<Receipt> parse(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        return parseCharacters(typed).or(() -> ReceiptWords.read(typed).map(Receipt::of));
    }

    private static Optional<Receipt> parseCharacters(String typed) {
        String text = digits(typed)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        try {
            return Optional.of(new Receipt(text));
        } catch (IllegalArgumentException notAReceipt) {
            return Optional.empty();
        }
    }

    /** Digits of other scripts, as a keyboard in Arabic, Bengali or Urdu types them, are the same digits. */
    private static String digits(String typed) {
        return typed.codePoints()
                .map(each -> Character.isDigit(each) ? '0' + Character.digit(each, 10) : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** In groups of three, to be read aloud and copied. */
    public String grouped() {
        StringBuilder text = new StringBuilder(code.length() * 4 / 3);
        for (int at = 0; at < code.length(); at++) {
            if (at > 0 && at % 3 == 0) {
                text.append('-');
            }
            text.append(code.charAt(at));
        }
        return text.toString();
    }

    /** The twelve words that say the same. */
    public List<String> words() {
        return ReceiptWords.of(bits());
    }

    /** The pair to which officers seal their questions; its private half is sealed with the report and stored nowhere else. */
    public HolderKey replyKey() {
        return HolderKey.of(bits(), "questions to a reporter");
    }

    private byte[] bits() {
        byte[] bits = new byte[16];
        for (int bit = 0; bit < 128; bit++) {
            int digit = ALPHABET.indexOf(code.charAt(bit / 5));
            bits[bit >> 3] |= (byte) ((digit >> (4 - bit % 5) & 1) << (7 - (bit & 7)));
        }
        return bits;
    }

    /** Luhn mod N finds each single wrong character and nearly every swap of neighbours (ISO/IEC 7812-1, extended). */
    private static char check(String payload) {
        int sum = 0;
        int factor = 2;
        for (int at = payload.length() - 1; at >= 0; at--) {
            int addend = factor * ALPHABET.indexOf(payload.charAt(at));
            sum += addend / 32 + addend % 32;
            factor = 3 - factor;
        }
        return ALPHABET.charAt((32 - sum % 32) % 32);
    }

    @Override
    public String toString() {
        return "Receipt";
    }
}
