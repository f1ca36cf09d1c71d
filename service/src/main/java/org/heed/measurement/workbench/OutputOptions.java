package org.heed.measurement.workbench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.heed.measurement.workbench.web.ReportPage;
import org.heed.measurement.workbench.web.Reports;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
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

    /** Writes page and paper, as far as they are asked for. */
    void write(Question question, List<Finding> findings, CommandSpec command) {
        List<String> typed = command.commandLine().getParseResult().originalArgs();
        String line = "heed "
                + String.join(" ", typed.stream().map(OutputOptions::quoted).toList());
        String name = title == null
                ? "What did the campaign change in " + question.data().outcome() + "?"
                : title;
        ReportPage page = ReportPage.of(name, question, findings, line);
        if (report != null) {
            SafeFile.write(report, Reports.html(page).getBytes(StandardCharsets.UTF_8));
        }
        if (pdf != null) {
            SafeFile.write(pdf, Reports.pdf(page));
        }
    }

    private static String quoted(String argument) {
        return argument.matches("[\\w./,=:+-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
