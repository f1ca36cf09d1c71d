package org.heed.acceptance;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Short links over real HTTP beside a static file of the same front, in turns in one run, with the load on the same cores.
 * Latency is taken in an open loop; the rate is what a closed loop reaches. Afterwards the counts of the database must be
 * those of the answers.
 */
@Command(
        name = "redirect",
        mixinStandardHelpOptions = true,
        description = "Short links followed per second and their p99 beside a static file of the same front.")
final class RedirectBench implements Callable<Integer> {
    private static final Pattern ICON = Pattern.compile("rel=\"icon\" href=\"([^\"]+)\"");
    private static final int BEAT_MILLIS = 3_000;

    @Option(names = "--codes", defaultValue = "10000", description = "Short links that stand (${DEFAULT-VALUE}).")
    int codes = 10_000;

    @Option(names = "--connections", defaultValue = "64", description = "Connections of each side (${DEFAULT-VALUE}).")
    int connections = 64;

    @Option(names = "--rate", defaultValue = "1000", description = "Requests a second, open loop (${DEFAULT-VALUE}).")
    double rate = 1_000;

    @Option(names = "--rounds", defaultValue = "3", description = "Rounds of both sides in turn (${DEFAULT-VALUE}).")
    int rounds = 3;

    @Option(
            names = "--seconds",
            defaultValue = "4",
            description = "Seconds of each side and loop in a round (${DEFAULT-VALUE}).")
    double seconds = 4;

    @Option(names = "--json", description = "Print one JSON object instead of a table.")
    boolean json;

    @Spec
    CommandSpec spec;

    /** One side in one round. */
    private record Side(double p50, double p99, double perSecond, long answered, long errors) {}

    @Override
    public Integer call() throws IOException, SQLException {
        Path folder = Files.createTempDirectory("heed-bench");
        try (RunningHeed heed = RunningHeed.start(folder, "public")) {
            List<String> made = makeCodes(heed);
            String icon = icon(heed.publicFront());
            RunningHeed.pause(BEAT_MILLIS);
            GetLoad links = new GetLoad(
                    heed.publicFront(), connections, 302, number -> "/g/" + made.get((int) (number * 7_919L % codes)));
            GetLoad file = new GetLoad(heed.publicFront(), connections, 200, number -> icon);
            say("Warming up ...");
            long counted = links.closed(6).answered();
            file.closed(6);
            List<Side> ours = new ArrayList<>();
            List<Side> rivals = new ArrayList<>();
            for (int round = 1; round <= rounds; round++) {
                ours.add(side(links));
                rivals.add(side(file));
                counted += ours.getLast().answered();
                say(String.format(
                        Locale.ROOT,
                        "  round %d   links %,8.0f/s p99 %.2f ms   file %,8.0f/s p99 %.2f ms",
                        round,
                        ours.getLast().perSecond(),
                        ours.getLast().p99(),
                        rivals.getLast().perSecond(),
                        rivals.getLast().p99()));
            }
            RunningHeed.pause(BEAT_MILLIS);
            return report(ours, rivals, counted, counted(heed));
        } finally {
            RunningHeed.remove(folder);
        }
    }

    private Side side(GetLoad load) {
        GetLoad.Result open = load.open(rate, seconds);
        GetLoad.Result closed = load.closed(seconds);
        return new Side(
                open.millis(0.5),
                open.millis(0.99),
                closed.perSecond(),
                open.answered() + closed.answered(),
                open.errors() + closed.errors());
    }

    /** Codes of random characters with their check character, put where the staff front would put them. */
    private List<String> makeCodes(RunningHeed heed) throws SQLException {
        try (Connection connection = heed.database();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into placements.placement (code, campaign, kind, label, target, region, force, owner,
                        created_by, created_at)
                    select code, 'bench', 'POSTER', 'Made up', '/', '', '', '', 'bench', now() from (
                        select distinct on (code) code from (
                            select string_agg(substr(abc, 1 + v, 1), '' order by at)
                                || substr(abc, 1 + (select c from generate_series(0, 22) c
                                    where (sum(v * at) + 7 * c) %% 23 = 0), 1) as code
                            from (select '345789CDFHJKMNPQRTVWXYZ' as abc, n, at, floor(random() * 23)::int as v
                                from generate_series(1, %1$d) n, generate_series(1, 6) at) drawn
                            group by n, abc) made) codes
                    """.formatted(codes + 1_000));
            statement.execute("update placements.change set number = number + 1");
            List<String> made = new ArrayList<>();
            try (var rows = statement.executeQuery("select code from placements.placement limit " + codes)) {
                while (rows.next()) {
                    made.add(rows.getString(1));
                }
            }
            return made;
        }
    }

    private static String icon(URI front) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String start = client.send(
                            HttpRequest.newBuilder(front.resolve("/")).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            Matcher icon = ICON.matcher(start);
            if (!icon.find()) {
                throw new HarnessException("the start page names no icon to set beside the links");
            }
            return icon.group(1);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new HarnessException("interrupted", stopping);
        }
    }

    private static long counted(RunningHeed heed) throws SQLException {
        try (Connection connection = heed.database();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select coalesce(sum(visits), 0) from placements.visit")) {
            row.next();
            return row.getLong(1);
        }
    }

    private int report(List<Side> ours, List<Side> rivals, long answered, long counted) {
        double p99 = median(ours.stream().map(Side::p99).toList());
        double p50 = median(ours.stream().map(Side::p50).toList());
        double perSecond = median(ours.stream().map(Side::perSecond).toList());
        double fileP99 = median(rivals.stream().map(Side::p99).toList());
        double filePerSecond = median(rivals.stream().map(Side::perSecond).toList());
        long errors = ours.stream().mapToLong(Side::errors).sum();
        PrintWriter out = spec.commandLine().getOut();
        String format = json
                ? "{\"p99_ms\":%.2f,\"per_s\":%.0f,\"p50_ms\":%.2f,\"static_p99_ms\":%.2f,\"static_per_s\":%.0f,"
                        + "\"ratio\":%.2f,\"errors\":%d,\"answered\":%d,\"counted\":%d,\"open_loop_per_s\":%.0f,"
                        + "\"codes\":%d,\"connections\":%d,\"rounds\":%d,\"rival\":\"a static file of the same front\"}%n"
                : "%nShort links     p99 %.2f ms, %,.0f/s, p50 %.2f ms%nStatic file     p99 %.2f ms, %,.0f/s%n"
                        + "Ratio           %.2f of the file's rate%nErrors          %d%n"
                        + "Counted         %d answered, %d counted%n"
                        + "                %.0f/s open loop, %d codes, %d connections, median of %d rounds%n";
        out.printf(
                Locale.ROOT,
                format,
                p99,
                perSecond,
                p50,
                fileP99,
                filePerSecond,
                perSecond / filePerSecond,
                errors,
                answered,
                counted,
                rate,
                codes,
                connections,
                rounds);
        out.flush();
        return errors == 0 && answered == counted ? 0 : 1;
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
