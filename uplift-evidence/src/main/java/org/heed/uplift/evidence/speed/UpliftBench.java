package org.heed.uplift.evidence.speed;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.heed.uplift.evidence.EvidencePage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heed bench uplift}: how long the library takes, beside its targets and the public packages. */
@Command(
        name = "uplift",
        mixinStandardHelpOptions = true,
        description = "Times of the library beside its targets and the public packages in R.")
public final class UpliftBench implements Callable<Integer> {

    @Option(names = "--json", description = "Print one JSON object instead of a table.")
    boolean json;

    @Option(
            names = "--growth",
            description = "How time and memory grow with units and periods, written into docs/evidence/uplift.md.")
    boolean growth;

    @Option(names = "--jmh", description = "Measure by JMH instead (minutes); builds it first.")
    boolean jmh;

    @Option(names = "--rounds", defaultValue = "7", description = "Rounds after warming up (${DEFAULT-VALUE}).")
    int rounds = 7;

    @Option(names = "--write", description = "Write the table into docs/evidence/uplift.md too.")
    boolean write;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (jmh) {
            say("heed: start JMH by ./heed bench uplift --jmh, which builds it.");
            return 2;
        }
        if (growth) {
            String table = new GrowthTable(line -> say("  " + line)).markdown();
            out.println(table);
            out.flush();
            keep("growth", table);
            return 0;
        }
        Map<Workload, Timing> timings = new LinkedHashMap<>();
        for (Workload workload : Workload.all()) {
            say("  " + workload.title());
            timings.put(workload, Timing.of(() -> Sink.take(workload.work().run()), rounds));
        }
        SpeedReport report = new SpeedReport(timings);
        out.print(json ? report.json() : report.text());
        out.flush();
        if (write) {
            keep("speed", report.markdown());
        }
        return 0;
    }

    private void keep(String name, String table) {
        EvidencePage page = EvidencePage.ofProject();
        page.replace(name, table);
        say("Written into " + page + ".");
    }

    private void say(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }
}
