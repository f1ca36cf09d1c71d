package org.heed.reports.intake.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heed.reports.intake.Answers;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads the JSON of a report token by token; what it does not know it skips, what has the wrong type it names. */
final class WireReport {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(16).build())
            .build();

    /** How reading ends. */
    sealed interface Outcome {
        /** It is a report as far as its types go. */
        record Read(String form, String language, Answers answers) implements Outcome {}

        /** It is not JSON. */
        record NotJson() implements Outcome {}

        /** Some of it has the wrong type. */
        record WrongTypes(List<WireFault> faults) implements Outcome {}
    }

    private final List<WireFault> faults = new ArrayList<>(0);
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, List<Map<String, String>>> groups = new HashMap<>();
    private String form = "";
    private String language = "";

    private WireReport() {}

    static Outcome read(byte[] body) {
        WireReport report = new WireReport();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            report.readAll(parser);
        } catch (JacksonException notJson) {
            return new Outcome.NotJson();
        }
        return report.faults.isEmpty()
                ? new Outcome.Read(report.form, report.language, new Answers(report.values, report.groups))
                : new Outcome.WrongTypes(List.copyOf(report.faults));
    }

    private void readAll(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            skip(parser, "", "The body must be a JSON object");
        } else {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "form" -> form = text(parser, name);
                    case "language" -> language = text(parser, name);
                    case "values" -> texts(parser, name, values);
                    case "groups" -> groups(parser);
                    default -> parser.skipChildren();
                }
            }
        }
        if (parser.nextToken() != null) {
            faults.add(new WireFault("", "Nothing may follow the JSON object"));
        }
    }

    private void groups(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            skip(parser, "groups", "Must be an object");
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String group = parser.currentName();
            parser.nextToken();
            entries(parser, group);
        }
    }

    private void entries(JsonParser parser, String group) {
        String path = "groups." + shown(group);
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            skip(parser, path, "Must be an array");
            return;
        }
        List<Map<String, String>> entries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Map<String, String> entry = new HashMap<>();
            texts(parser, path + "[" + entries.size() + "]", entry);
            entries.add(entry);
        }
        groups.put(group, entries);
    }

    private void texts(JsonParser parser, String path, Map<String, String> into) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            skip(parser, path, "Must be an object");
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.VALUE_STRING) {
                into.put(name, parser.getString());
            } else if (value != JsonToken.VALUE_NULL) {
                skip(parser, path + "." + shown(name), "Must be text");
            }
        }
    }

    private String text(JsonParser parser, String path) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        if (parser.currentToken() != JsonToken.VALUE_NULL) {
            skip(parser, path, "Must be text");
        }
        return "";
    }

    private void skip(JsonParser parser, String path, String message) {
        parser.skipChildren();
        if (faults.size() < 50) {
            faults.add(new WireFault(path, message));
        }
    }

    /** A name that cannot be one of ours may be anything, so it is not given back. */
    private static String shown(String name) {
        return name.length() <= 40 && name.matches("[a-z0-9_]+") ? name : "?";
    }
}
