package org.heed.campaigns.publishing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.heed.ground.words.Language;

/** The fixed words around public pages in one language; what is not translated yet stands in English. */
public record SiteWords(Language language) {
    /** Keys are {@code <language tag>.<phrase>}. */
    private static final Properties ALL = all();

    /** The phrase; one that nobody wrote is our fault. */
    public String get(String phrase) {
        String text = ALL.getProperty(language.tag() + "." + phrase, ALL.getProperty("en." + phrase));
        if (text == null) {
            throw new IllegalArgumentException("phrase must be in publishing/words.properties, was " + phrase);
        }
        return text;
    }

    /** The phrase with one value in its place. */
    public String get(String phrase, String value) {
        return get(phrase).replace("{0}", value);
    }

    /** A day in London, such as 23 January 2019 or 23 Ionawr 2019. */
    public String day(Instant instant) {
        Locale locale = language.equals(Language.ENGLISH) ? Locale.UK : language.locale();
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale)
                .withZone(PublicPages.LONDON)
                .format(instant);
    }

    private static Properties all() {
        Properties all = new Properties();
        try (InputStream file =
                Objects.requireNonNull(SiteWords.class.getResourceAsStream("/publishing/words.properties"))) {
            all.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
