package org.heed.reports.replies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Finds words that may make a reporter into somebody who finds things out for the police. It is a short list and only
 * flags: a person writes, and a second one decides.
 */
public final class Tasking {
    private final List<String> phrases;

    private Tasking(List<String> phrases) {
        this.phrases = List.copyOf(phrases);
    }

    /** The phrases that the program ships. */
    public static Tasking shipped() {
        try (InputStream file = Tasking.class.getResourceAsStream("/replies/tasking.yaml")) {
            JsonNode root = new YAMLMapper().readTree(file);
            List<String> phrases = new ArrayList<>();
            root.path("phrases").forEach(phrase -> phrases.add(plain(phrase.asString())));
            return new Tasking(phrases);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The phrases that stand in a text, in the order of the list; case, line breaks and punctuation do not matter. */
    public List<String> in(String text) {
        String words = " " + plain(text) + " ";
        return phrases.stream()
                .filter(phrase -> words.contains(" " + phrase + " "))
                .toList();
    }

    List<String> phrases() {
        return phrases;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.UK)
                .replaceAll("['\u2019]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
