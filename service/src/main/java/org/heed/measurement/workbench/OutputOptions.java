package org.heed.measurement.workbench;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is written, and where. */
final class OutputOptions {
    @Option(names = "--json", description = "Print JSON instead of words.")
    boolean json;

    @Option(names = "--report", paramLabel = "FILE.html", description = "Write a page with pictures, all in one file.")
    @Nullable
    Path report;

    @Option(names = "--pdf", paramLabel = "FILE.pdf", description = "Write the same for paper.")
    @Nullable
    Path pdf;

    @Option(names = "--title", paramLabel = "TEXT", description = "Title of page and paper.")
    @Nullable
    String title;
}
