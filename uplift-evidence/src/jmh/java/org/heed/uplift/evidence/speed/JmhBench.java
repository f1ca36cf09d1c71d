package org.heed.uplift.evidence.speed;

import java.util.Collection;
import java.util.Locale;
import org.heed.uplift.evidence.EvidencePage;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** {@code heed bench uplift --jmh}: measures by JMH and writes the table into docs/evidence/uplift.md. */
public final class JmhBench {

    private JmhBench() {}

    /** Runs all benchmarks. */
    public static void main(String[] args) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(Benchmarks.class.getName())
                .param("work", Workload.all().stream().map(Workload::key).toArray(String[]::new))
                .build();
        String table = table(new Runner(options).run());
        System.out.println(table);
        EvidencePage page = EvidencePage.ofProject();
        page.replace("jmh", table);
        System.err.println("Written into " + page + ".");
    }

    private static String table(Collection<RunResult> results) {
        StringBuilder table = new StringBuilder(
                "| work | mean | 99.9 % interval | iterations | target |\n|---|---:|---:|---:|---:|\n");
        for (RunResult result : results) {
            Workload workload = Workload.named(result.getParams().getParam("work"));
            Result<?> time = result.getPrimaryResult();
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | +- %s | %d | < %s |%n",
                    workload.title(),
                    SpeedReport.shown(time.getScore()),
                    SpeedReport.shown(time.getScoreError()),
                    time.getSampleCount(),
                    SpeedReport.shown(workload.targetMillis())));
        }
        return table + "\n" + SpeedReport.data() + " " + Machine.here().text();
    }
}
