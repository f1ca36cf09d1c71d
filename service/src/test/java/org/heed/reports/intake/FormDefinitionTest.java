package org.heed.reports.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.heed.ground.words.Language;
import org.junit.jupiter.api.Test;

/** The form's files fit together, and fit the list of fields that other rooms read. */
class FormDefinitionTest {
    private static final Path FIELDS = Path.of("").toAbsolutePath().resolveSibling("docs/fields.md");

    private final Forms forms = new Forms();
    private final Form form = forms.act();
    private final FormText text = forms.text(Language.ENGLISH);

    @Test
    void everyQuestionOptionAndRuleHasItsWords() {
        List<String> missing = new ArrayList<>();
        form.questions()
                .values()
                .forEach(question -> missing.addAll(missing("questions." + question.name(), question)));
        form.questions().keySet().forEach(name -> require("questions." + name + ".short", missing));
        form.groups().values().forEach(group -> {
            for (String word : List.of("short", "entry", "title", "list", "another")) {
                require("groups." + group.name() + "." + word, missing);
            }
            group.questions()
                    .forEach(question -> missing.addAll(
                            missing("groups." + group.name() + ".questions." + question.name(), question)));
        });
        assertThat(missing).isEmpty();
    }

    private List<String> missing(String key, Question question) {
        List<String> missing = new ArrayList<>();
        require(key + ".label", missing);
        question.options().forEach(option -> require(key + ".options." + option.code() + ".label", missing));
        return missing;
    }

    @Test
    void everyPageHasItsWords() {
        List<String> missing = new ArrayList<>();
        for (Step step : form.steps()) {
            if (step.asks().size() > 1) {
                require("steps." + step.id() + ".title", missing);
            }
            if (!step.section().isEmpty()) {
                require("sections." + step.section(), missing);
            }
        }
        form.questions().values().stream()
                .flatMap(question -> question.options().stream())
                .forEach(option -> {
                    if (!option.end().isEmpty()) {
                        require("ends." + option.end() + ".title", missing);
                        assertThat(text.prose("ends." + option.end() + ".text").isEmpty())
                                .isFalse();
                    }
                    if (!option.byway().isEmpty()) {
                        require("byways." + option.byway() + ".title", missing);
                        require("byways." + option.byway() + ".continue", missing);
                        assertThat(text.prose("byways." + option.byway() + ".text")
                                        .isEmpty())
                                .isFalse();
                    }
                });
        form.call().forEach(section -> {
            require("call.sections." + section.id() + ".title", missing);
            require("call.sections." + section.id() + ".ask", missing);
        });
        for (String rule : List.of(
                "missing",
                "not-an-option",
                "too-long",
                "too-many",
                "not-a-date",
                "ahead",
                "not-an-email",
                "not-a-phone",
                "not-an-instant")) {
            require("errors." + rule, missing);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyThatThePagesAskForHasItsWords() throws IOException {
        List<String> missing = new ArrayList<>();
        FormText site = forms.siteText(Language.ENGLISH);
        Pattern asked = Pattern.compile("text(?:\\(\\))?\\.(get|prose)\\(\"([a-z0-9.-]+)\"\\)");
        Path sources = Path.of("src/main");
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> path.toString().matches(".*/reports/(intake|hotline)/.*\\.(jte|java)"))
                    .toList()) {
                Matcher key = asked.matcher(Files.readString(file));
                while (key.find()) {
                    boolean there = key.group(1).equals("get")
                            ? text.find(key.group(2)).isPresent()
                                    || site.find(key.group(2)).isPresent()
                            : !text.prose(key.group(2)).isEmpty()
                                    || !site.prose(key.group(2)).isEmpty();
                    if (!there) {
                        missing.add(file.getFileName() + " asks for " + key.group(2));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyConditionLooksAtAnEarlierQuestionAndItsCodes() {
        Set<String> asked = new HashSet<>(Set.of("placement")); // comes with the link, before the first page
        for (Step step : form.steps()) {
            step.when().anyOf().forEach((name, codes) -> {
                assertThat(asked).as("asked before " + step.id()).contains(name);
                codes.forEach(
                        code -> assertThat(form.question(name).option(code)).isPresent());
            });
            asked.addAll(step.asks());
        }
    }

    @Test
    void everyQuestionIsAskedOnceOnAWayAndStepsHaveNamesOfTheirOwn() {
        assertThat(form.steps().stream().map(Step::id)).doesNotHaveDuplicates();
        assertThat(form.steps().stream().map(Step::group).filter(group -> !group.isEmpty()))
                .containsExactlyInAnyOrderElementsOf(form.groups().keySet());
        assertThat(form.steps().stream().map(Step::id)).doesNotContain("send", "check");
    }

    @Test
    void theFormKeepsExactlyTheFieldsAndCodesThatTheListNames() throws IOException {
        Map<String, Set<String>> listed = listed();
        Map<String, Set<String>> kept = new TreeMap<>();
        form.questions().values().stream()
                .filter(Question::isKept)
                .forEach(question -> kept.put(question.name(), codes(question)));
        assertThat(kept.keySet()).isEqualTo(listed.keySet());
        kept.forEach((name, codes) -> {
            if (!codes.isEmpty()) {
                assertThat(codes).as(name).isEqualTo(listed.get(name));
            }
        });
    }

    private static Set<String> codes(Question question) {
        Set<String> codes = new TreeSet<>();
        question.options().stream()
                .filter(option -> option.end().isEmpty())
                .forEach(option -> codes.add(option.code()));
        return codes;
    }

    /** Field to the codes in its row of the list; a row may name several fields. */
    private static Map<String, Set<String>> listed() throws IOException {
        Map<String, Set<String>> listed = new TreeMap<>();
        String whole = Files.readString(FIELDS);
        for (String line : whole.substring(0, whole.indexOf("Groups (")).lines().toList()) {
            String[] cells = line.split("\\|");
            if (cells.length >= 3 && cells[1].contains("`")) {
                String codes = cells[2].replaceAll("\\(.*", "");
                names(cells[1]).forEach(field -> listed.put(field, new TreeSet<>(names(codes))));
            }
        }
        String call = whole.substring(whole.indexOf("A call adds"));
        Matcher field =
                Pattern.compile("`([a-z_]+)`(?: \\(((?:`[a-z]+`(?:, )?)+)\\))?").matcher(call);
        Set<String> callCodes = new HashSet<>();
        while (field.find()) {
            if (!callCodes.contains(field.group(1))) {
                Set<String> codes = field.group(2) == null ? Set.of() : new TreeSet<>(names(field.group(2)));
                callCodes.addAll(codes);
                listed.put(field.group(1), codes);
            }
        }
        return listed;
    }

    private static List<String> names(String cell) {
        return Pattern.compile("`([a-z0-9_]+)`")
                .matcher(cell)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void theGroupsHaveTheFieldsThatTheListNames() throws IOException {
        String whole = Files.readString(FIELDS);
        String table = whole.substring(whole.indexOf("| group |"), whole.indexOf("A call adds"));
        Map<String, List<String>> listed = new TreeMap<>();
        for (String line : table.lines().toList()) {
            String[] cells = line.split("\\|");
            if (cells.length >= 3 && cells[1].contains("`")) {
                listed.put(names(cells[1]).getFirst(), names(cells[2].replaceAll("\\([^)]*\\)", "")));
            }
        }
        Map<String, List<String>> kept = new TreeMap<>();
        form.groups()
                .forEach((name, group) -> kept.put(
                        name,
                        group.questions().stream().map(Question::name).sorted().toList()));
        listed.replaceAll((name, fields) -> fields.stream().sorted().toList());
        assertThat(kept).isEqualTo(listed);
    }

    private void require(String key, List<String> missing) {
        if (text.find(key).filter(words -> !words.isBlank()).isEmpty()) {
            missing.add(key);
        }
    }

    @Test
    void noSentenceIsLongerThanTwentyFiveWords() throws IOException {
        List<String> long25 = new ArrayList<>();
        for (String file : List.of("/forms/act/text.en.yaml", "/site/text.en.yaml")) {
            String words;
            try (var in = Forms.class.getResourceAsStream(file)) {
                words = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            }
            words.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split("[.?!](?: |\"|$)|: ")))
                    .filter(sentence -> sentence.strip().split("\\s+").length > 25)
                    .forEach(long25::add);
        }
        assertThat(long25).isEmpty();
    }
}
