package org.heed.app;

import java.nio.file.Path;
import org.heed.campaigns.pictures.Studio;
import org.heed.ground.geography.Geography;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where pictures come from. */
final class TemplateOptions {
    @Option(
            names = "--templates",
            paramLabel = "DIR",
            description = {
                "A designer's folder: its files stand before the shipped ones of the same name",
                "(templates/CODE/template.yaml and SVG files, sizes.yaml, words.yaml, forces.csv)."
            })
    @Nullable
    Path templates;

    @Option(names = "--template", paramLabel = "CODE", description = "One template only; the first one is before.")
    @Nullable
    String template;

    Studio studio() {
        Geography geography = new Geography();
        return templates == null ? Studio.shipped(geography) : Studio.with(templates, geography);
    }
}
