package org.heed.reports.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heed.ground.web.Phrases;
import org.heed.ground.words.Channel;
import org.heed.ground.words.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a form, its words and the numbers of other services from the files that the program ships or a folder holds. */
final class FormFiles {
    private static final YAMLMapper YAML = new YAMLMapper();

    /** A service in braces or a link in Markdown. */
    static final Pattern LINK = Pattern.compile("\\{([a-z][a-z0-9-]+)}|\\[([^\\]]+)]\\(([^)\\s]+)\\)");

    private static final int SHORT_TEXT = 200;

    private final Map<String, Prose.Piece> services = new HashMap<>();
    private final Optional<Path> folder;

    /** Files of the folder stand before those of the program, each under the same name. */
    FormFiles(Optional<Path> folder) {
        this.folder = folder;
        require("/services.yaml")
                .properties()
                .forEach(service -> services.put(
                        service.getKey(),
                        new Prose.Piece(
                                service.getValue().path("text").asString(),
                                service.getValue().path("href").asString())));
    }

    /** The form of a folder: the current one in {@code /forms/act}, version 1 in {@code /forms/act/1}. */
    Form form(String from) {
        JsonNode root = require(from + "/form.yaml");
        Map<String, Question> questions = new LinkedHashMap<>();
        root.path("questions").properties().forEach(entry -> questions.put(entry.getKey(), question(entry)));
        Map<String, Group> groups = new LinkedHashMap<>();
        root.path("groups").properties().forEach(entry -> groups.put(entry.getKey(), group(entry)));
        List<Step> steps = new ArrayList<>();
        root.path("steps").forEach(node -> steps.add(step(node)));
        List<CallSection> call = new ArrayList<>();
        root.path("call")
                .forEach(node ->
                        call.add(new CallSection(text(node, "section"), texts(node.path("ask")), text(node, "group"))));
        return new Form(text(root, "form"), root.path("version").asInt(), questions, groups, steps, call);
    }

    /** The versions whose files are kept beside the current one's. */
    List<Integer> earlier(String from) {
        List<Integer> versions = new ArrayList<>();
        require(from + "/form.yaml").path("earlier").forEach(version -> versions.add(version.asInt()));
        return versions;
    }

    private static Group group(Map.Entry<String, JsonNode> entry) {
        List<Question> questions = new ArrayList<>();
        entry.getValue().path("questions").properties().forEach(question -> questions.add(question(question)));
        return new Group(entry.getKey(), entry.getValue().path("most").asInt(), questions);
    }

    private static Step step(JsonNode node) {
        return new Step(
                text(node, "step"),
                text(node, "section"),
                texts(node.path("ask")),
                text(node, "group"),
                condition(node.path("when")));
    }

    private static Question question(Map.Entry<String, JsonNode> entry) {
        JsonNode node = entry.getValue();
        List<Question.Option> options = new ArrayList<>();
        node.path("options").forEach(option -> options.add(option(option)));
        Set<Question.Trait> traits = EnumSet.noneOf(Question.Trait.class);
        if (node.path("required").asBoolean(false)) {
            traits.add(Question.Trait.REQUIRED);
        }
        if (!node.path("kept").asBoolean(true)) {
            traits.add(Question.Trait.NOT_KEPT);
        }
        if (node.path("reporter").asBoolean(false)) {
            traits.add(Question.Trait.OF_REPORTER);
        }
        Set<Channel> channels = new HashSet<>();
        texts(node.path("channels")).forEach(channel -> channels.add(Channel.of(channel)));
        return new Question(
                entry.getKey(),
                Question.Kind.valueOf(text(node, "type").toUpperCase(Locale.ROOT)),
                options,
                new Question.Typing(
                        node.path("limit").asInt(SHORT_TEXT),
                        node.path("width").asInt(0),
                        node.path("autocomplete").asString("off")),
                traits,
                condition(node.path("past")),
                channels.isEmpty() ? EnumSet.allOf(Channel.class) : channels);
    }

    private static Question.Option option(JsonNode node) {
        return node.isObject()
                ? new Question.Option(
                        text(node, "code"), node.path("exclusive").asBoolean(false), text(node, "to"), text(node, "by"))
                : new Question.Option(node.asString(), false, "", "");
    }

    private static Condition condition(JsonNode node) {
        Map<String, Set<String>> anyOf = new HashMap<>();
        node.properties().forEach(entry -> anyOf.put(entry.getKey(), Set.copyOf(texts(entry.getValue()))));
        return new Condition(anyOf);
    }

    /** The words in a language, or empty where nobody has written any. */
    Optional<FormText> text(String from, Language language) {
        Map<String, JsonNode> leaves = leaves(from, language);
        if (leaves.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> texts = new HashMap<>();
        Map<String, Prose> prose = new HashMap<>();
        leaves.forEach((key, node) -> {
            if (node.isArray()) {
                prose.put(key, prose(node, new Phrases(language)));
            } else {
                texts.put(key, node.asString());
            }
        });
        return Optional.of(new FormText(language, texts, prose));
    }

    /** The words in a language as they stand in the file: a text or a list for each key. */
    Map<String, JsonNode> leaves(String from, Language language) {
        Map<String, JsonNode> leaves = new LinkedHashMap<>();
        read(from + "/text." + language.tag() + ".yaml").ifPresent(root -> gather("", root, leaves));
        return leaves;
    }

    private static void gather(String key, JsonNode node, Map<String, JsonNode> leaves) {
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> gather(
                            key.isEmpty() ? entry.getKey() : key + "." + entry.getKey(), entry.getValue(), leaves));
        } else {
            leaves.put(key, node);
        }
    }

    /** Whether services.yaml knows the code. */
    boolean hasService(String code) {
        return services.containsKey(code);
    }

    private Prose prose(JsonNode list, Phrases words) {
        List<Prose.Block> blocks = new ArrayList<>();
        for (JsonNode node : list) {
            if (node.isObject()) {
                Map.Entry<String, JsonNode> only = node.properties().iterator().next();
                Prose.Kind kind = Prose.Kind.valueOf(only.getKey().toUpperCase(Locale.ROOT));
                List<String> lines = only.getValue().isArray()
                        ? texts(only.getValue())
                        : List.of(only.getValue().asString());
                blocks.add(new Prose.Block(
                        kind, lines.stream().map(line -> line(line, words)).toList()));
            } else {
                blocks.add(new Prose.Block(Prose.Kind.PARAGRAPH, List.of(line(node.asString(), words))));
            }
        }
        return new Prose(blocks);
    }

    private Prose.Line line(String text, Phrases words) {
        List<Prose.Piece> pieces = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        int from = 0;
        while (link.find()) {
            if (link.start() > from) {
                pieces.add(new Prose.Piece(text.substring(from, link.start()), ""));
            }
            String code = link.group(1);
            String href = link.group(3);
            pieces.add(
                    code != null
                            ? service(code)
                            : new Prose.Piece(link.group(2), href.startsWith("/") ? words.at(href) : href));
            from = link.end();
        }
        if (from < text.length()) {
            pieces.add(new Prose.Piece(text.substring(from), ""));
        }
        return new Prose.Line(pieces);
    }

    private Prose.Piece service(String code) {
        Prose.Piece service = services.get(code);
        if (service == null) {
            throw new IllegalArgumentException("services.yaml has no " + code);
        }
        return service;
    }

    private JsonNode require(String name) {
        return read(name).orElseThrow(() -> new IllegalStateException("the program lacks its file " + name));
    }

    private Optional<JsonNode> read(String name) {
        try (InputStream file = open(name)) {
            return file == null ? Optional.empty() : Optional.of(Objects.requireNonNull(YAML.readTree(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private @Nullable InputStream open(String name) throws IOException {
        Optional<Path> own = folder.map(path -> path.resolve(name.substring(1))).filter(Files::isRegularFile);
        return own.isPresent() ? Files.newInputStream(own.get()) : FormFiles.class.getResourceAsStream(name);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(node -> texts.add(node.asString()));
        return texts;
    }
}
