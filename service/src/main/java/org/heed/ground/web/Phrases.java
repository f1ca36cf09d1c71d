package org.heed.ground.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.heed.ground.words.Language;
import org.jspecify.annotations.Nullable;

/** The fixed words of layouts and components in one language; what is not translated yet stands in English. */
public record Phrases(Language language) {
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi");

    /** Keys are {@code <language tag>.<phrase>}. */
    private static final Properties ALL = all();

    public static final Phrases ENGLISH = new Phrases(Language.ENGLISH);

    /** The phrase in this language; a phrase that nobody wrote is our fault. */
    public String get(String phrase) {
        String text = ALL.getProperty(language.tag() + "." + phrase, ALL.getProperty("en." + phrase));
        if (text == null) {
            throw new IllegalArgumentException("phrase must be in phrases.properties, was " + phrase);
        }
        return text;
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

    private static Properties all() {
        Properties all = new Properties();
        try (InputStream file = Objects.requireNonNull(Phrases.class.getResourceAsStream("phrases.properties"))) {
            all.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
