package org.heed.reports.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heed.ground.words.Language;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The age at which a child in Britain can read the English public text: grade of Flesch and Kincaid (1975) plus five.
 * Grade = 0.39 words per sentence + 11.8 syllables per word - 15.59.
 */
class ReadingAgeTest {
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z'’]*");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    private final FormFiles files = new FormFiles(java.util.Optional.empty());

    @Test
    void thePublicTextNeedsNoReaderOlderThanEleven() {
        List<String> all = new ArrayList<>(sentences("/forms/act"));
        all.addAll(sentences("/site"));
        assertThat(age(all)).isBetween(7.0, 11.0); // below seven, something is counted wrongly
    }

    @Test
    void noPageNeedsAReaderOlderThanEleven() {
        Map<String, List<String>> pages = new TreeMap<>();
        for (String from : List.of("/forms/act", "/site")) {
            files.leaves(from, Language.ENGLISH).forEach((key, node) -> {
                if (!key.startsWith("call.") && node.isArray()) {
                    String page = from + " " + key.replaceFirst("\\.[a-z-]+$", "");
                    pages.computeIfAbsent(page, name -> new ArrayList<>()).addAll(sentences(node));
                }
            });
        }
        pages.values().removeIf(sentences -> sentences.size() < 8); // a formula over a few words says nothing
        assertThat(pages).isNotEmpty();
        assertThat(pages)
                .allSatisfy(
                        (page, sentences) -> assertThat(age(sentences)).as(page).isLessThan(11));
    }

    @Test
    void theFormulaKnowsAPlainSentenceFromAHardOne() {
        assertThat(age(List.of("The cat sat on the mat."))).isLessThan(6);
        assertThat(age(List.of("Notwithstanding considerable administrative complications, the organisation endeavours"
                        + " to facilitate comprehensive communication.")))
                .isGreaterThan(20);
        assertThat(syllables("receipt")).isEqualTo(2);
        assertThat(syllables("stored")).isEqualTo(1);
        assertThat(syllables("people")).isEqualTo(2);
    }

    private List<String> sentences(String from) {
        List<String> all = new ArrayList<>();
        files.leaves(from, Language.ENGLISH).forEach((key, node) -> {
            if (!key.startsWith("call.")) { // what a call handler reads
                all.addAll(sentences(node));
            }
        });
        return all;
    }

    private static List<String> sentences(JsonNode node) {
        List<String> sentences = new ArrayList<>();
        if (node.isContainer()) {
            node.forEach(child -> sentences.addAll(sentences(child)));
            return sentences;
        }
        String plain = node.asString()
                .replaceAll("\\{(\\w+), plural.*\\}\\}", "many")
                .replaceAll("]\\([^)]*\\)", "")
                .replaceAll("[{}\\[\\]“”]", "");
        for (String sentence : plain.split("[.?!:](?=\\s|$)")) {
            if (words(sentence).size() > 3) { // a label of three words or fewer is no sentence
                sentences.add(sentence);
            }
        }
        return sentences;
    }

    private static double age(List<String> sentences) {
        List<String> words =
                sentences.stream().flatMap(sentence -> words(sentence).stream()).toList();
        double syllables = words.stream().mapToInt(ReadingAgeTest::syllables).sum();
        double grade = 0.39 * words.size() / sentences.size() + 11.8 * syllables / words.size() - 15.59;
        return grade + 5;
    }

    private static List<String> words(String sentence) {
        return WORD.matcher(sentence).results().map(found -> found.group()).toList();
    }

    /** Groups of vowels, without the silent e at the end and the silent -ed. */
    private static int syllables(String word) {
        String small = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        String heard =
                small.length() <= 3 ? small : small.replaceFirst("(?:[^laeiouy]es|[^tdaeiouy]ed|[^laeiouy]e)$", "");
        Matcher groups = VOWELS.matcher(heard.isEmpty() ? small : heard);
        int count = 0;
        while (groups.find()) {
            count++;
        }
        return Math.max(1, count);
    }
}
