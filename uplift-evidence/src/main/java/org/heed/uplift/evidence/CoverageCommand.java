package org.heed.uplift.evidence;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heed bench coverage}: the coverage study, printed as Markdown. */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description = "How often every method rejects a true null, covers and finds an effect, over simulated panels.")
final class CoverageCommand implements Callable<Integer> {

    @Option(names = "--panels", defaultValue = "1000", description = "Panels of each cell (${DEFAULT-VALUE}).")
    int panels = 1000;

    @Option(names = "--seed", defaultValue = "2026", description = "Seed of all draws (${DEFAULT-VALUE}).")
    long seed = 2026;

    @Option(names = "--only", description = "Methods whose name contains this.", defaultValue = "")
    String only = "";

    @Option(names = "--write", description = "Write the tables into docs/evidence/uplift.md too.")
    boolean write;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        CoverageStudy study = new CoverageStudy(panels, seed, new ProgressLine(err)::show);
        String tables = Chapter.all().stream()
                .map(chapter -> chapter.only(only))
                .filter(chapter -> !chapter.contenders().isEmpty())
                .map(chapter -> chapter.markdown(study))
                .collect(Collectors.joining("\n\n"));
        err.println();
        PrintWriter out = spec.commandLine().getOut();
        out.println(tables);
        out.flush();
        if (write) {
            EvidencePage page = EvidencePage.ofProject();
            page.replace("coverage", "Seed " + seed + ".\n\n" + tables);
            err.println("Written into " + page + ".");
        }
        return 0;
    }
}
