package org.heed.acceptance;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Durable accepts per second over real HTTP beside the same database's own rate of one row per commit, both with the same
 * number of connections, in turns in one run, with the load on the same cores. The public front runs alone, as it does in
 * its own zone.
 */
@Command(
        name = "intake",
        mixinStandardHelpOptions = true,
        description = "Accepted reports per second beside the database's own one-row-per-commit rate.")
final class IntakeBench implements Callable<Integer> {
    @Option(names = "--connections", defaultValue = "64", description = "Connections of each side (${DEFAULT-VALUE}).")
    int connections = 64;

    @Option(names = "--rounds", defaultValue = "5", description = "Rounds of both sides in turn (${DEFAULT-VALUE}).")
    int rounds = 5;

    @Option(
            names = "--seconds",
            defaultValue = "5",
            description = "Seconds of each side in a round (${DEFAULT-VALUE}).")
    int seconds = 5;

    @Option(
            names = "--whole",
            description = "Run the staff side and its workers on the same cores too; the database's own rate is then"
                    + " measured while they catch up.")
    boolean whole;

    @Option(names = "--json", description = "Print one JSON object instead of a table.")
    boolean json;

    @Spec
    CommandSpec spec;

    /** One round: both sides, one after the other. */
    private record Round(
            double accepted, double database, double p99, long errors, double cpuAccepted, double cpuDatabase) {
        double ratio() {
            return accepted / database;
        }
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Path folder = Files.createTempDirectory("heed-bench");
        try (RunningHeed heed = RunningHeed.start(folder, whole ? "up" : "public")) {
            say("Warming up ...");
            Duration window = Duration.ofSeconds(seconds);
            load(heed, "warm", Duration.ofSeconds(Math.max(15, seconds)));
            int rowBytes = rowBytes(heed);
            InsertRival rival = InsertRival.prepare(heed, rowBytes, connections);
            rival.perSecond(2);
            List<Round> done = new ArrayList<>();
            for (int round = 1; round <= rounds; round++) {
                double before = CpuTime.seconds(heed.pid());
                Load.Result ours = load(heed, "round" + round, window);
                double between = CpuTime.seconds(heed.pid());
                double database = rival.perSecond(seconds);
                double after = CpuTime.seconds(heed.pid());
                done.add(new Round(
                        ours.perSecond(),
                        database,
                        ours.percentileMillis(0.99),
                        ours.errors(),
                        (between - before) / ours.count() * 1e6,
                        (after - between) / (database * seconds) * 1e6));
                say(String.format(
                        Locale.ROOT,
                        "  round %d   accepted %,8.0f/s   database %,8.0f/s   ratio %.2f   p99 %.0f ms   CPU %.0f and %.0f us",
                        round,
                        ours.perSecond(),
                        database,
                        done.getLast().ratio(),
                        done.getLast().p99(),
                        done.getLast().cpuAccepted(),
                        done.getLast().cpuDatabase()));
            }
            report(done, rowBytes, rival.client());
        } finally {
            RunningHeed.remove(folder);
        }
        return 0;
    }

    private Load.Result load(RunningHeed heed, String run, Duration time) {
        return new Load(heed.publicFront(), run, connections, Load.Memory.COUNT).runFor(time);
    }

    /** Average size of a stored report's columns, so that the rival writes rows of the same size. */
    private static int rowBytes(RunningHeed heed) throws SQLException {
        try (Connection connection = heed.database();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select avg(octet_length(box) + octet_length(wrapped_key) + octet_length(digest)
                          + octet_length(receipt) + 16 + 4)::int from (select * from intake.inbox limit 1000) as sample
                        """)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void report(List<Round> done, int rowBytes, String client) {
        double accepted = median(done.stream().map(Round::accepted).toList());
        double database = median(done.stream().map(Round::database).toList());
        double ratio = median(done.stream().map(Round::ratio).toList());
        double p99 = median(done.stream().map(Round::p99).toList());
        double cpuAccepted = median(done.stream().map(Round::cpuAccepted).toList());
        double cpuDatabase = median(done.stream().map(Round::cpuDatabase).toList());
        long errors = done.stream().mapToLong(Round::errors).sum();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.printf(
                    Locale.ROOT,
                    "{\"accepted_per_s\":%.0f,\"database_rate_per_s\":%.0f,\"ratio\":%.3f,\"p99_ms\":%.1f,"
                            + "\"errors\":%d,\"cpu_us_per_report\":%.1f,\"cpu_us_per_row\":%.1f,\"connections\":%d,\"row_bytes\":%d,\"rounds\":%d,\"rival\":\"%s\"}%n",
                    accepted,
                    database,
                    ratio,
                    p99,
                    errors,
                    cpuAccepted,
                    cpuDatabase,
                    connections,
                    rowBytes,
                    done.size(),
                    client);
        } else {
            out.printf(
                    Locale.ROOT,
                    "%nAccepted durably   %,8.0f reports/s over HTTP, %d connections, p99 %.0f ms, %d errors%n"
                            + "Database itself    %,8.0f rows/s, one row of %d bytes per commit (%s)%n"
                            + "Ratio              %8.2f   (median of %d rounds)%n"
                            + "Processor time     %8.0f us a report, everything included; %.0f us a row%n",
                    accepted,
                    connections,
                    p99,
                    errors,
                    database,
                    rowBytes,
                    client,
                    ratio,
                    done.size(),
                    cpuAccepted,
                    cpuDatabase);
        }
        out.flush();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private void say(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }
}
