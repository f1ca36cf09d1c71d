package org.heed.uplift.evidence.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** How time and memory grow with units and periods; each cell is measured in a process of its own with 1 GB of heap. */
final class GrowthTable {

    private static final List<Integer> UNITS = List.of(9, 43, 400, 3000);
    private static final List<Integer> PERIODS = List.of(100, 1000);
    private static final int LARGE_UNITS = 3001; // one treated, 3,000 donors over a year of days
    private static final int LARGE_PERIODS = 365;
    private static final int LONGEST_SECONDS = 120;

    /** What a process printed, or why it did not. */
    private sealed interface Cell {
        /** Median time and peak heap. */
        record Measured(double millis, double megabytes) implements Cell {}

        /** It did not end well. */
        record Failed(String why) implements Cell {}
    }

    private final Consumer<String> progress;

    GrowthTable(Consumer<String> progress) {
        this.progress = progress;
    }

    /** Runs everything, a minute or three. */
    String markdown() {
        StringBuilder table = new StringBuilder("| work | units | days | time | units grew, time grew | peak heap |\n"
                + "|---|---:|---:|---:|---:|---:|\n");
        for (GrowthWork work : GrowthWork.values()) {
            for (int periods : PERIODS) {
                table.append(rows(work, UNITS, periods));
            }
            table.append(rows(work, List.of(LARGE_UNITS), LARGE_PERIODS));
        }
        table.append("\nBy theory the time grows with:\n\n");
        for (GrowthWork work : GrowthWork.values()) {
            table.append("- ")
                    .append(work.title())
                    .append(": ")
                    .append(work.order())
                    .append('\n');
        }
        return table + "\n" + "Made-up daily panels, on over the last tenth of the days; -Xmx1g. "
                + Machine.here().text();
    }

    private String rows(GrowthWork work, List<Integer> sizes, int periods) {
        StringBuilder rows = new StringBuilder();
        int unitsBefore = 0;
        double millisBefore = 0;
        for (int units : sizes) {
            progress.accept("%s: %d units x %d days".formatted(work.title(), units, periods));
            rows.append("| %s | %,d | %,d | ".formatted(work.title(), units, periods));
            switch (probe(work, units, periods)) {
                case Cell.Failed(String why) -> rows.append(why).append(" | - | - |\n");
                case Cell.Measured(double millis, double megabytes) -> {
                    String growth = unitsBefore == 0
                            ? "-"
                            : "x %.1f, x %.1f".formatted((double) units / unitsBefore, millis / millisBefore);
                    rows.append("%s | %s | %.0f MB |%n".formatted(SpeedReport.shown(millis), growth, megabytes));
                    unitsBefore = units;
                    millisBefore = millis;
                }
            }
        }
        return rows.toString();
    }

    private static Cell probe(GrowthWork work, int units, int periods) {
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        GrowthProbe.class.getName(),
                        work.name(),
                        Integer.toString(units),
                        Integer.toString(periods))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = command.start();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Cell.Failed("over " + LONGEST_SECONDS + " s");
            }
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            String[] figures = printed.split(" ", -1);
            return figures.length == 2
                    ? new Cell.Measured(Double.parseDouble(figures[0]), Double.parseDouble(figures[1]))
                    : new Cell.Failed("failed");
        } catch (IOException unstarted) {
            throw new UncheckedIOException("a process of the growth table could not be started", unstarted);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the growth table was stopped", stopped);
        }
    }
}
