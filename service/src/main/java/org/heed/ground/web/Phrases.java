package org.heed.ground.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.heed.ground.words.Language;
import org.jspecify.annotations.Nullable;

/** The fixed words of layouts and components in one language; what is not translated yet stands in English. */
public record Phrases(Language language) {
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi");

    /** Keys are {@code <language tag>.<phrase>}. */
    private static final Properties ALL = read();

    public static final Phrases ENGLISH = new Phrases(Language.ENGLISH);

    /** The phrase in this language; a phrase that nobody wrote is our fault. */
    public String get(String phrase) {
        String text = ALL.getProperty(language.tag() + "." + phrase, ALL.getProperty("en." + phrase));
        if (text == null) {
            throw new IllegalArgumentException("phrase must be in phrases.properties, was " + phrase);
        }
        return text;
    }

    /** An address of ours that stays in this language. */
    public String at(String path) {
        return language.equals(Language.ENGLISH) ? path : path + (path.contains("?") ? "&" : "?") + "lang=" + language;
    }

    /** {@code dir} of what a person types: as its first letter says, where the page does not run from the left anyway. */
    @Nullable
    public String typed() {
        return direction().equals("rtl") ? "auto" : null;
    }

    /** {@code ltr} or {@code rtl}, for the attribute {@code dir}. */
    public String direction() {
        return RIGHT_TO_LEFT.contains(language.tag()) ? "rtl" : "ltr";
    }

    /** The phrase in this language alone, or null: plural forms differ from language to language. */
    @Nullable
    String find(String phrase) {
        return ALL.getProperty(language.tag() + "." + phrase);
    }

    /** Every phrase of this language, without its tag. */
    public Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        String mine = language.tag() + ".";
        ALL.stringPropertyNames().stream()
                .filter(key -> key.startsWith(mine))
                .forEach(key -> all.put(key.substring(mine.length()), ALL.getProperty(key)));
        return all;
    }

    private static Properties read() {
        Properties all = new Properties();
        load("phrases.properties", all);
        Languages.all().stream()
                .map(Languages.Spoken::language)
                .filter(language -> !language.equals(Language.ENGLISH))
                .forEach(language -> load("phrases." + language + ".properties", all));
        return all;
    }

    private static void load(String name, Properties into) {
        try (InputStream file = Phrases.class.getResourceAsStream(name)) {
            if (file != null) {
                into.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
