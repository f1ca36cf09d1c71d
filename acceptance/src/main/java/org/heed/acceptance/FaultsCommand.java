package org.heed.acceptance;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** F1: kill -9 of the program under load at random instants; afterwards every acknowledged report is there once. */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        description = "Kills the program under load and counts what is missing afterwards.")
final class FaultsCommand implements Callable<Integer> {
    private static final Pattern REPORT = Pattern.compile("\"report\"\\s*:\\s*\"([0-9a-fA-F-]{36})\"");

    @Option(names = "--rounds", defaultValue = "20", description = "Kills (${DEFAULT-VALUE}).")
    int rounds = 20;

    @Option(names = "--seed", defaultValue = "20190123", description = "Seed of the instants (${DEFAULT-VALUE}).")
    long seed = 20190123;

    @Option(names = "--history", description = "Keep the history of every acknowledged report in this file.")
    @Nullable
    Path history;

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    /** What a run of kills came to. */
    record Outcome(int rounds, long acked, long missing, long duplicated) {
        boolean passes() {
            return missing == 0 && duplicated == 0 && acked > 0;
        }
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Path folder = Files.createTempDirectory("heed-faults");
        try {
            Outcome outcome = run(folder);
            PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
            String format = json
                    ? "{\"rows\":[{\"id\":\"F1\",\"pass\":%b,\"acked\":%d,\"missing\":%d,\"duplicated\":%d,"
                            + "\"note\":\"kill -9 of the program, %d rounds\"}]}%n"
                    : "F1  pass %b  acknowledged %d  missing %d  duplicated %d  (kill -9 of the program, %d rounds)%n";
            out.printf(
                    Locale.ROOT,
                    format,
                    outcome.passes(),
                    outcome.acked(),
                    outcome.missing(),
                    outcome.duplicated(),
                    outcome.rounds());
            out.flush();
            return outcome.passes() ? 0 : 1;
        } finally {
            RunningHeed.remove(folder);
        }
    }

    Outcome run(Path folder) throws SQLException, IOException {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> acked = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            RunningHeed heed = RunningHeed.start(folder);
            Load load = new Load(heed.publicFront(), "kill" + round, 16, Load.Memory.KEEP);
            CompletableFuture<Load.Result> running =
                    CompletableFuture.supplyAsync(() -> load.runFor(Duration.ofSeconds(30)));
            RunningHeed.pause(random.nextLong(150, 1_800));
            heed.kill();
            Load.Result result = running.join();
            for (Load.Acked report : result.acked()) {
                acked.add(id(report.answer()));
            }
            say(String.format(Locale.ROOT, "  kill %d of %d   %,d acknowledged so far", round, rounds, acked.size()));
        }
        if (history != null) {
            Files.write(history, acked);
        }
        return count(folder, acked);
    }

    private Outcome count(Path folder, List<String> acked) throws SQLException {
        Map<String, Integer> stored = new HashMap<>();
        try (RunningHeed heed = RunningHeed.start(folder);
                Connection connection = heed.database();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select report::text, count(*) from intake.inbox group by 1")) {
            while (rows.next()) {
                stored.put(rows.getString(1), rows.getInt(2));
            }
        }
        long missing =
                acked.stream().filter(report -> !stored.containsKey(report)).count();
        long duplicated = stored.values().stream().filter(count -> count > 1).count();
        return new Outcome(rounds, acked.size(), missing, duplicated);
    }

    private static String id(String answer) {
        Matcher report = REPORT.matcher(answer);
        if (!report.find()) {
            throw new HarnessException("an acknowledgement names no report");
        }
        return report.group(1);
    }

    private void say(String line) {
        System.err.println(line);
    }
}
