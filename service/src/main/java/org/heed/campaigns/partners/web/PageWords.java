package org.heed.campaigns.partners.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.heed.ground.web.Phrases;
import org.heed.ground.web.PublicFrame;
import org.heed.ground.words.Language;

/** The words of this room's public pages in English and Welsh ({@code partners/pages.properties}). */
final class PageWords {
    private static final Properties ALL = read();

    private PageWords() {}

    /** The language of an address's {@code lang}; the other where it names neither. */
    static Language language(String asked, Language otherwise) {
        return switch (asked) {
            case "en" -> Language.ENGLISH;
            case "cy" -> Language.WELSH;
            default -> otherwise;
        };
    }

    static String get(Language language, String key) {
        String text = ALL.getProperty(language.tag() + "." + key);
        if (text == null) {
            throw new IllegalArgumentException("a phrase of pages.properties was expected, was " + key);
        }
        return text;
    }

    /** A frame with a link to the same page in the other language. */
    static PublicFrame frame(Language language, String title, String address) {
        return PublicFrame.of(title)
                .in(language)
                .withoutExit()
                .languages(List.of(
                        new PublicFrame.LanguageLink(Phrases.ENGLISH, "English", address + "?lang=en"),
                        PublicFrame.LanguageLink.of(Language.WELSH, "Cymraeg", address + "?lang=cy")));
    }

    private static Properties read() {
        Properties all = new Properties();
        try (var file = Objects.requireNonNull(PageWords.class.getResourceAsStream("/partners/pages.properties"))) {
            all.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
