package org.heed.ground.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.heed.ground.web.PublicFrame.LanguageLink;
import org.heed.ground.words.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The languages in which the public is spoken to ({@code languages.csv}). A language can be taken out of the switch by
 * the setting {@code heed.languages.off}; a form that was begun in it goes on in it.
 */
@Component
public final class Languages {
    private static final List<Spoken> ALL = read();

    private final List<Spoken> offered;

    public Languages(@Value("${heed.languages.off:}") List<String> off) {
        offered = ALL.stream()
                .filter(spoken -> spoken.language().equals(Language.ENGLISH)
                        || !off.contains(spoken.language().tag()))
                .toList();
    }

    /** Whether a professional has read a language's texts. */
    public enum Review {
        SIGNED,
        AWAITING
    }

    /**
     * A language of the public pages.
     *
     * @param name in the language itself
     */
    public record Spoken(Language language, String name, Review review) {}

    /** Every language that has texts, also those that are not offered. */
    public static List<Spoken> all() {
        return ALL;
    }

    /** The languages of the switch, in its order. */
    public List<Spoken> offered() {
        return offered;
    }

    /** The language of an address's {@code lang}; English where it is none of the offered ones. */
    public Language of(String tag) {
        return offered.stream()
                .map(Spoken::language)
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElse(Language.ENGLISH);
    }

    /** The frame with links to the same page in each language. */
    public PublicFrame linked(PublicFrame frame, String address) {
        String start = address.contains("?") ? "&lang=" : "?lang=";
        return reviewed(
                frame,
                offered.stream()
                        .map(spoken ->
                                LanguageLink.of(spoken.language(), spoken.name(), address + start + spoken.language()))
                        .toList());
    }

    /** The frame with buttons that send the form of the page and bring it back in another language. */
    public PublicFrame inForm(PublicFrame frame) {
        return reviewed(
                frame,
                offered.stream()
                        .map(spoken -> LanguageLink.of(spoken.language(), spoken.name(), ""))
                        .toList());
    }

    private static PublicFrame reviewed(PublicFrame frame, List<LanguageLink> links) {
        boolean awaiting = ALL.stream()
                .anyMatch(spoken ->
                        spoken.language().equals(frame.words().language()) && spoken.review() == Review.AWAITING);
        return frame.languages(links).note(awaiting ? frame.words().get("review.awaiting") : "");
    }

    private static List<Spoken> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Languages.class.getResourceAsStream("languages.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Spoken(
                            new Language(cells[0]),
                            cells[1],
                            Review.valueOf(cells[2].toUpperCase(java.util.Locale.ROOT))))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
