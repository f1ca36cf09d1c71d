package org.heed.uplift.evidence;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
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
        List<Contender> contenders = Contenders.all().stream()
                .filter(contender -> contender.name().contains(only))
                .toList();
        PrintWriter err = spec.commandLine().getErr();
        CoverageStudy study = new CoverageStudy(contenders, panels, seed, new ProgressLine(err)::show);
        String tables = new CoverageTables(study.run(Cell.all()), contenders, panels).markdown();
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
