package org.heed.measurement.workbench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.heed.measurement.workbench.web.ReportPage;
import org.heed.measurement.workbench.web.Reports;
import org.heed.measurement.workbench.web.SheetPage;
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

    /** Writes page and paper of findings, as far as they are asked for. */
    void write(Question question, List<Finding> findings, CommandSpec command) {
        if (isAskedFor()) {
            String name = title == null
                    ? "What did the campaign change in " + question.data().outcome() + "?"
                    : title;
            ReportPage page = ReportPage.of(name, question, findings, line(command));
            save(() -> Reports.html(page), () -> Reports.pdf(page));
        }
    }

    /** Prints and writes an answer that is not about one campaign's effect; the head is what its JSON begins with. */
    void sheet(Sheet sheet, Map<String, @Nullable Object> head, CommandSpec command) {
        if (isAskedFor()) {
            SheetPage page = SheetPage.of(title == null ? command.qualifiedName() : title, sheet, line(command));
            save(() -> Reports.html(page), () -> Reports.pdf(page));
        }
        PrintWriter out = command.commandLine().getOut();
        if (json) {
            head.putAll(sheet.json());
            out.println(JsonText.write(head));
        } else {
            new PlainText(out, PlainText.Accent.ofTerminal()).sheet(sheet);
        }
        out.flush();
    }

    private boolean isAskedFor() {
        return report != null || pdf != null;
    }

    private void save(Supplier<String> html, Supplier<byte[]> paper) {
        if (report != null) {
            SafeFile.write(report, html.get().getBytes(StandardCharsets.UTF_8));
        }
        if (pdf != null) {
            SafeFile.write(pdf, paper.get());
        }
    }

    /** What was typed, so that it can be typed again. */
    private static String line(CommandSpec command) {
        List<String> typed = command.commandLine().getParseResult().originalArgs();
        return "heed "
                + String.join(" ", typed.stream().map(OutputOptions::quoted).toList());
    }

    private static String quoted(String argument) {
        return argument.matches("[\\w./,=:+-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
