package org.heed.campaigns.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Where templates and their words lie: a folder of a designer's, and behind it what the program ships. */
final class Shelf {
    private static final String SHIPPED = "/pictures/";

    private final Optional<Path> folder;

    private Shelf(Optional<Path> folder) {
        this.folder = folder;
    }

    static Shelf shipped() {
        return new Shelf(Optional.empty());
    }

    /** Files of the folder stand before shipped ones of the same name. */
    static Shelf with(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new TemplateException("The folder of templates does not exist: " + folder);
        }
        return new Shelf(Optional.of(folder));
    }

    /** Codes of all templates, shipped ones first. */
    List<String> templates() {
        List<String> codes = new java.util.ArrayList<>();
        yaml("templates.yaml").path("templates").forEach(code -> codes.add(code.asString()));
        if (folder.isPresent()) {
            try (Stream<Path> below = Files.list(folder.get().resolve("templates"))) {
                below
                        .filter(one -> Files.exists(one.resolve("template.yaml")))
                        .map(one -> one.getFileName().toString())
                        .collect(java.util.stream.Collectors.toCollection(TreeSet::new))
                        .stream()
                        .filter(code -> !codes.contains(code))
                        .forEach(codes::add);
            } catch (java.nio.file.NoSuchFileException | java.nio.file.NotDirectoryException none) {
                return codes; // the folder may hold words or sizes alone
            } catch (IOException unreadable) {
                throw new TemplateException("The folder of templates cannot be read: " + folder.get(), unreadable);
            }
        }
        return codes;
    }

    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    JsonNode yaml(String name) {
        try {
            JsonNode read = YAMLMapper.shared().readTree(text(name));
            if (!read.isObject()) {
                throw new TemplateException(name + " must hold keys and values");
            }
            return read;
        } catch (JacksonException damaged) {
            var at = damaged.getLocation();
            throw new TemplateException(
                    name + " is not YAML" + (at == null ? "" : ", line " + at.getLineNr()) + ": "
                            + damaged.getOriginalMessage().lines().findFirst().orElse("it cannot be read"),
                    damaged);
        }
    }

    byte[] bytes(String name) {
        try {
            if (folder.isPresent() && Files.isRegularFile(folder.get().resolve(name))) {
                return Files.readAllBytes(folder.get().resolve(name));
            }
            try (InputStream stream = Shelf.class.getResourceAsStream(SHIPPED + name)) {
                if (stream == null) {
                    throw new TemplateException(name + " is missing");
                }
                return stream.readAllBytes();
            }
        } catch (IOException unreadable) {
            throw new TemplateException(name + " cannot be read", unreadable);
        }
    }
}
