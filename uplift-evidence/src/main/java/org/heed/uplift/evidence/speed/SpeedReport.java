package org.heed.uplift.evidence.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heed.uplift.evidence.ReferencePanels;

/** Timings as JSON, as an aligned table and as Markdown. */
final class SpeedReport {

    private final Map<Workload, Timing> timings;
    private final Machine machine = Machine.here();

    SpeedReport(Map<Workload, Timing> timings) {
        this.timings = timings;
    }

    /** Which data were used. */
    static String data() {
        return ReferencePanels.published()
                ? "Published data."
                : "Made-up data of the published shapes, since the reference data are not at hand.";
    }

    /** One object on one line: the median of each work under its key, then the smallest and largest round. */
    String json() {
        List<String> fields = new ArrayList<>();
        timings.forEach((workload, timing) -> {
            double unit = workload.inSeconds() ? 1000 : 1;
            fields.add(field(workload.key(), timing.median() / unit));
            fields.add(field(workload.key() + "_min", timing.least() / unit));
            fields.add(field(workload.key() + "_max", timing.most() / unit));
        });
        fields.add("\"java\":\"" + machine.java() + "\"");
        fields.add("\"cores\":" + machine.cores());
        fields.add("\"date\":\"" + machine.date() + "\"");
        fields.add(field("load", machine.load()));
        fields.add("\"published_data\":" + ReferencePanels.published());
        return "{" + String.join(",", fields) + "}\n";
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                "%n%-58s %12s %22s %10s %10s %8s%n", "", "median", "smallest to largest", "target", "in R", "R/ours"));
        timings.forEach((workload, timing) -> text.append(String.format(
                "%-58s %12s %22s %10s %10s %8s%n",
                workload.title(),
                shown(timing.median()),
                shown(timing.least()) + " to " + shown(timing.most()),
                shown(workload.targetMillis()),
                rival(workload),
                ratio(workload, timing))));
        return text + "\n" + data() + " " + machine.text() + "\n";
    }

    String markdown() {
        StringBuilder table = new StringBuilder(
                "| work | median | smallest to largest of the rounds | target | in R, CPU time | R / ours |\n"
                        + "|---|---:|---:|---:|---:|---:|\n");
        timings.forEach((workload, timing) -> table.append(String.format(
                "| %s | %s | %s to %s | < %s | %s | %s |%n",
                workload.title(),
                shown(timing.median()),
                shown(timing.least()),
                shown(timing.most()),
                shown(workload.targetMillis()),
                rival(workload),
                ratio(workload, timing))));
        return table + "\n" + data() + " " + machine.text() + "\n";
    }

    private static String rival(Workload workload) {
        return workload.rivalMillis().isPresent() ? shown(workload.rivalMillis().getAsDouble()) : "-";
    }

    private static String ratio(Workload workload, Timing timing) {
        return workload.rivalMillis().isPresent()
                ? String.format(Locale.ROOT, "%,.0f", workload.rivalMillis().getAsDouble() / timing.median())
                : "-";
    }

    private static String field(String key, double value) {
        return String.format(Locale.ROOT, "\"%s\":%.4f", key, value);
    }

    /** Milliseconds below one second, seconds above, with three digits. */
    static String shown(double millis) {
        double value = millis < 1000 ? millis : millis / 1000;
        int decimals = value < 1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + decimals + "f %s", value, millis < 1000 ? "ms" : "s");
    }
}
