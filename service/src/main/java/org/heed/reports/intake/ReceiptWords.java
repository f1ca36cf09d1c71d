package org.heed.reports.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * 128 bits as twelve words: eleven bits a word, the last four being the first of their SHA-256, as in BIP-39. The list is
 * data. Reading needs the first four letters of a word, so that an ending that was misheard does no harm.
 */
final class ReceiptWords {
    private static final int COUNT = 12;
    private static final int TELLING = 4;
    private static final List<String> LIST = list();
    private static final Map<String, Integer> PLACES = places();

    private ReceiptWords() {}

    static List<String> of(byte[] bits) {
        byte[] whole = new byte[17];
        System.arraycopy(bits, 0, whole, 0, 16);
        whole[16] = (byte) check(bits);
        List<String> words = new ArrayList<>(COUNT);
        for (int at = 0; at < COUNT; at++) {
            int place = 0;
            for (int bit = at * 11; bit < at * 11 + 11; bit++) {
                place = place << 1 | whole[bit >> 3] >> (7 - (bit & 7)) & 1;
            }
            words.add(LIST.get(place));
        }
        return words;
    }

    /** The bits that the words say; empty where they are not twelve of ours, or their check does not fit. */
    static Optional<byte[]> read(String typed) {
        List<String> words = List.of(typed.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", " ")
                .strip()
                .split(" ", -1));
        if (words.size() != COUNT) {
            return Optional.empty();
        }
        byte[] whole = new byte[17];
        int bit = 0;
        for (String word : words) {
            Integer place = PLACES.get(start(word));
            if (place == null) {
                return Optional.empty();
            }
            for (int shift = 10; shift >= 0; shift--, bit++) {
                whole[bit >> 3] |= (byte) ((place >> shift & 1) << (7 - (bit & 7)));
            }
        }
        byte[] bits = java.util.Arrays.copyOf(whole, 16);
        return whole[16] == (byte) check(bits) ? Optional.of(bits) : Optional.empty();
    }

    /** The first four bits of the SHA-256, in the upper half of a byte. */
    private static int check(byte[] bits) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bits)[0] & 0xF0;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("SHA-256 is part of every JDK", missing);
        }
    }

    private static String start(String word) {
        return word.substring(0, Math.min(TELLING, word.length()));
    }

    private static Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (int at = 0; at < LIST.size(); at++) {
            if (places.put(start(LIST.get(at)), at) != null) {
                throw new IllegalStateException("two words of receipts begin as " + LIST.get(at));
            }
        }
        return Map.copyOf(places);
    }

    private static List<String> list() {
        try (InputStream file = ReceiptWords.class.getResourceAsStream("/receipt/words.en.txt")) {
            List<String> words = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
            if (words.size() != 2_048) {
                throw new IllegalStateException("a receipt's words are 2,048, had " + words.size());
            }
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
