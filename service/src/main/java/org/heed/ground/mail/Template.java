package org.heed.ground.mail;

import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text with placeholders such as {@code ((organisation))}, written as GOV.UK Notify writes them. */
public final class Template {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\(\\(([a-z][a-z-]*)\\)\\)");

    private Template() {}

    /** The text with every placeholder filled; one that has no word is our fault. */
    public static String fill(String text, Map<String, String> words) {
        return fill(text, words, word -> word);
    }

    /** The same for HTML: words are escaped, the text is not. */
    public static String fillHtml(String html, Map<String, String> words) {
        return fill(html, words, Template::escape);
    }

    private static String fill(String text, Map<String, String> words, UnaryOperator<String> write) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(write.apply(word(found, words))));
    }

    private static String word(MatchResult found, Map<String, String> words) {
        String word = words.get(found.group(1));
        if (word == null) {
            throw new IllegalArgumentException(
                    "placeholder must be one of " + new TreeSet<>(words.keySet()) + ", was " + found.group(1));
        }
        return word;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
