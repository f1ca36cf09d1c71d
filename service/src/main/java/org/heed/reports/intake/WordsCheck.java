package org.heed.reports.intake;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heed.ground.web.Languages;
import org.heed.ground.web.Phrases;
import org.heed.ground.words.Language;
import tools.jackson.databind.JsonNode;

/** Holds each language's words against the English ones, and the English ones against their form. */
final class WordsCheck {
    private static final Pattern COUNT = Pattern.compile("%\\{[a-z]+}");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

    /** Plural forms are each language's own. */
    private static final Pattern PLURAL = Pattern.compile("(.+)\\.(zero|one|two|few|many|other)");

    private final FormFiles files;

    WordsCheck(FormFiles files) {
        this.files = files;
    }

    /** What a folder's languages lack, have too much of, or say of other services than the English words. */
    List<String> languages(String from) {
        Map<String, JsonNode> english = files.leaves(from, Language.ENGLISH);
        List<String> faults = new ArrayList<>();
        for (Languages.Spoken spoken : Languages.all()) {
            Language language = spoken.language();
            String file = from.substring(1) + "/text." + language + ".yaml: ";
            Map<String, JsonNode> words = files.leaves(from, language);
            words.forEach((key, node) -> unknownServices(node)
                    .forEach(code -> faults.add(file + key + " names an unknown service " + code)));
            for (String key : both(english.keySet(), words.keySet())) {
                JsonNode wanted = english.get(key);
                JsonNode given = words.get(key);
                if (wanted == null) {
                    faults.add(file + key + " is unknown");
                } else if (given == null) {
                    faults.add(file + key + " is missing");
                } else if (!shape(given).equals(shape(wanted))) {
                    faults.add(file + key + " must have the parts " + shape(wanted) + ", has " + shape(given));
                } else {
                    names(given, wanted).forEach(fault -> faults.add(file + key + fault));
                }
            }
        }
        return faults;
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    /** Kinds and lengths of a prose's blocks; of a text, whether there is any. */
    private static String shape(JsonNode node) {
        if (!node.isArray()) {
            return node.asString().isBlank() ? "nothing" : "text";
        }
        List<String> parts = new ArrayList<>();
        node.forEach(block -> {
            if (block.isObject()) {
                Map.Entry<String, JsonNode> only = block.properties().iterator().next();
                parts.add(only.getKey()
                        + (only.getValue().isArray() ? only.getValue().size() : ""));
            } else {
                parts.add("paragraph");
            }
        });
        return parts.toString();
    }

    private static List<String> names(JsonNode given, JsonNode wanted) {
        try {
            Set<String> here = names(given);
            Set<String> there = names(wanted);
            List<String> faults = new ArrayList<>();
            there.stream().filter(name -> !here.contains(name)).forEach(name -> faults.add(" lacks " + name));
            here.stream().filter(name -> !there.contains(name)).forEach(name -> faults.add(" must not have " + name));
            return faults;
        } catch (IllegalArgumentException notIcu) {
            return List.of(" is no message: " + notIcu.getMessage());
        }
    }

    /** Services, arguments and addresses of links. */
    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        if (node.isArray()) {
            lines(node).forEach(line -> {
                find(BRACES, line).forEach(code -> names.add("{" + code + "}"));
                find(LINK, line).forEach(names::add);
            });
        } else {
            MessagePattern message = new MessagePattern(node.asString());
            for (int at = 0; at < message.countParts(); at++) {
                if (message.getPartType(at) == MessagePattern.Part.Type.ARG_NAME) {
                    names.add("{" + message.getSubstring(message.getPart(at)) + "}");
                }
            }
        }
        return names;
    }

    private List<String> unknownServices(JsonNode node) {
        return !node.isArray()
                ? List.of()
                : lines(node).stream()
                        .flatMap(line -> find(BRACES, line).stream())
                        .filter(code -> !files.hasService(code))
                        .map(code -> "{" + code + "}")
                        .distinct()
                        .toList();
    }

    private static List<String> lines(JsonNode node) {
        if (node.isContainer()) {
            List<String> lines = new ArrayList<>();
            node.forEach(child -> lines.addAll(lines(child)));
            return lines;
        }
        return List.of(node.asString());
    }

    private static List<String> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(matcher.groupCount()));
        }
        return found;
    }

    /** What the fixed words of layouts lack in a language. */
    List<String> phrases() {
        Map<String, String> english = Phrases.ENGLISH.all();
        List<String> faults = new ArrayList<>();
        for (Languages.Spoken spoken : Languages.all()) {
            Map<String, String> words = new Phrases(spoken.language()).all();
            String file = "phrases." + spoken.language() + ".properties: ";
            for (String key : both(wantedPhrases(english.keySet(), spoken.language()), words.keySet())) {
                String given = words.get(key);
                String like = english.getOrDefault(key, english.get(plural(key) + ".other"));
                if (like == null) {
                    faults.add(file + key + " is unknown");
                } else if (given == null) {
                    faults.add(file + key + " is missing");
                } else if (!placesFit(key, given, like)) {
                    faults.add(file + key + " must have the places " + find(COUNT, like));
                }
            }
        }
        return faults;
    }

    private static Set<String> wantedPhrases(Set<String> english, Language language) {
        Set<String> forms = PluralRules.forLocale(FormText.icu(language)).getKeywords();
        Set<String> wanted = new TreeSet<>();
        for (String key : english) {
            if (english.contains(plural(key) + ".other")) {
                forms.forEach(form -> wanted.add(plural(key) + "." + form));
            } else {
                wanted.add(key);
            }
        }
        return wanted;
    }

    /** What stands before a plural form, or the key itself. */
    private static String plural(String key) {
        Matcher form = PLURAL.matcher(key);
        return form.matches() ? form.group(1) : key;
    }

    /** A form for a single number may say the number in a word. */
    private static boolean placesFit(String key, String given, String like) {
        List<String> places = find(COUNT, given);
        return places.equals(find(COUNT, like)) || (places.isEmpty() && key.matches(".*\\.(zero|one|two)"));
    }

    /** What the English words of a form lack. */
    List<String> fitting(Form form, String from) {
        Set<String> keys = files.leaves(from, Language.ENGLISH).keySet();
        List<String> wanted = new ArrayList<>();
        form.questions().values().forEach(question -> {
            wanted.add("questions." + question.name() + ".short");
            wanted.addAll(keysOf("questions." + question.name(), question));
            question.options().forEach(option -> {
                if (!option.end().isEmpty()) {
                    wanted.add("ends." + option.end() + ".title");
                    wanted.add("ends." + option.end() + ".text");
                }
                if (!option.byway().isEmpty()) {
                    wanted.add("byways." + option.byway() + ".title");
                    wanted.add("byways." + option.byway() + ".text");
                    wanted.add("byways." + option.byway() + ".continue");
                }
            });
        });
        form.groups().values().forEach(group -> {
            List.of("short", "entry", "title", "list", "another")
                    .forEach(word -> wanted.add("groups." + group.name() + "." + word));
            group.questions()
                    .forEach(question -> wanted.addAll(
                            keysOf("groups." + group.name() + ".questions." + question.name(), question)));
        });
        form.steps().forEach(step -> {
            if (step.asks().size() > 1) {
                wanted.add("steps." + step.id() + ".title");
            }
            if (!step.section().isEmpty()) {
                wanted.add("sections." + step.section());
            }
        });
        form.call().forEach(section -> {
            wanted.add("call.sections." + section.id() + ".title");
            wanted.add("call.sections." + section.id() + ".ask");
        });
        return wanted.stream()
                .filter(key -> !keys.contains(key))
                .distinct()
                .map(key -> from.substring(1) + "/text.en.yaml: " + key + " is missing")
                .toList();
    }

    private static List<String> keysOf(String key, Question question) {
        List<String> keys = new ArrayList<>(List.of(key + ".label"));
        question.options().forEach(option -> keys.add(key + ".options." + option.code() + ".label"));
        return keys;
    }
}
