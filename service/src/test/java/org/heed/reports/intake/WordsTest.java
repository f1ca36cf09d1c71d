package org.heed.reports.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.heed.ground.web.Languages;
import org.heed.ground.words.Channel;
import org.heed.ground.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of every language, held against the English; and the versions of a form beside each other. */
class WordsTest {
    private static final Language POLISH = new Language("pl");
    private static final Language ARABIC = new Language("ar");

    @TempDir
    Path folder;

    @Test
    void noLanguageLacksAnything() {
        assertThat(Forms.faults("")).isEmpty();
        assertThat(Languages.all()).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        text.pl.yaml | '  again: '                     | '  once-more: '           | lost.again is missing
        text.pl.yaml | '  again: '                     | '  once-more: '           | lost.once-more is unknown
        text.pl.yaml | '{limit}'                       | '10'                      | errors.too-many lacks {limit}
        text.pl.yaml | '{limit}'                       | '{most}'                  | errors.too-many must not have {most}
        text.pl.yaml | '{hotline}'                     | '{hot-line}'              | lost.call names an unknown service {hot-line}
        text.pl.yaml | '{hotline}'                     | '0800'                    | lost.call lacks {hotline}
        text.pl.yaml | '](/report)'                    | '](/elsewhere)'           | receipt.more lacks /report
        text.pl.yaml | '{limit}'                       | '{limit'                  | errors.too-many is no message
        text.pl.yaml | '- list:'                       | '- steps:'                | must have the parts
        text.en.yaml | 'transport: {label: On public'  | 'tram: {label: On public' | questions.where_kind.options.transport.label is missing
        """)
    void eachMistakeOfATranslatorIsTold(String file, String from, String to, String told) throws IOException {
        String words = read("/forms/act/" + file);
        assertThat(words.contains(from)).isTrue();
        write("forms/act/" + file, words.replace(from, to));
        assertThat(Forms.faults(folder.toString())).anyMatch(fault -> fault.contains(told));
    }

    @Test
    void aReportOpensWithTheWordsOfTheVersionThatItAnswered() throws IOException {
        String form = read("/forms/act/form.yaml");
        String words = read("/forms/act/text.en.yaml");
        write("forms/act/1/form.yaml", form);
        write("forms/act/1/text.en.yaml", words);
        write(
                "forms/act/form.yaml",
                form.replace("version: 1", "version: 2")
                        .replace("earlier: []", "earlier: [1]")
                        .replace("[saw, told, online, other]", "[saw, told, other]"));
        write("forms/act/text.en.yaml", words.replace("label: How do you know about it?", "label: How come you know?"));
        Forms forms = new Forms(folder.toString());
        assertThat(forms.act().version()).isEqualTo(2);
        Answers answers = Answers.NONE.with("what", "made up").with("basis", "online");
        assertThat(forms.act().faults(answers, LocalDate.EPOCH)).isNotEmpty();

        Asking then = forms.answered(new Content("act", 1, POLISH, answers), Language.ENGLISH);
        assertThat(then.form().version()).isEqualTo(1);
        assertThat(then.words(then.form().question("basis"), "online")).isEqualTo("I read or saw it online");
        assertThat(then.text().get("questions.basis.label")).isEqualTo("How do you know about it?");
        assertThat(forms.text(Language.ENGLISH).get("questions.basis.label")).isEqualTo("How come you know?");
    }

    @Test
    void whatTheFormDoesNotAskIsDropped() {
        Form form = new Forms().act();
        Answers given = Answers.NONE.with("what", "made up").with("colour_of_the_sky", "grey");
        assertThat(form.storable(given, Channel.API).values()).isEqualTo(Map.of("what", "made up"));
    }

    @Test
    void pluralsFiguresAndDatesAreThoseOfTheLanguage() throws IOException {
        Fault most = new Fault("person", "person", "too-many", 1);
        assertThat(new Forms().text(Language.ENGLISH).message(most)).isEqualTo("Give 1 entry or fewer");
        Fault longest = new Fault("what", "what", "too-long", 5_000);
        assertThat(new Forms().text(ARABIC).message(longest)).contains("5,000");
        String words = read("/forms/act/text.pl.yaml");
        write(
                "forms/act/text.pl.yaml",
                words.replaceAll(
                        "too-many: .*",
                        "too-many: \"{limit, plural, one {# wpis} few {# wpisy} many {# wpisów} other {# wpisu}}\""));
        FormText polish = new Forms(folder.toString()).text(POLISH);
        assertThat(polish.message(new Fault("person", "person", "too-many", 3))).isEqualTo("3 wpisy");
        assertThat(polish.message(new Fault("person", "person", "too-many", 10)))
                .isEqualTo("10 wpisów");

        LocalDate day = LocalDate.of(2026, 3, 27);
        assertThat(new Forms().text(Language.ENGLISH).date("yMMMMd", day)).isEqualTo("27 March 2026");
        assertThat(new Forms().text(Language.WELSH).date("yMMMMd", day)).isEqualTo("27 Mawrth 2026");
        assertThat(polish.date("yMMMMd", day)).isEqualTo("27 marca 2026");
        assertThat(polish.date("yMMMM", day)).isEqualTo("marzec 2026");
        assertThat(new Forms().text(ARABIC).date("yMMMMd", day)).isEqualTo("27 مارس 2026");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String read(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(WordsTest.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
