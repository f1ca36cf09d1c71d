package org.heed.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher and the program, as a new user meets them. */
class ProgramTest {

    @TempDir
    Path folder;

    private record Ended(int code, String out, String err) {}

    private Ended heed(String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(RunningHeed.home().resolve("heed").toString());
        line.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        int code = new ProcessBuilder(line)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Ended(code, Files.readString(out), Files.readString(err));
    }

    @Test
    void helpListsTheCommands() throws Exception {
        Ended help = heed("help");
        assertEquals(0, help.code());
        for (String command : List.of("up", "demo", "geography import", "bench", "faults", "test")) {
            assertTrue(help.out().contains("heed " + command), command);
        }
    }

    @Test
    void aMistakeIsOneLineAndExitCodeTwo() throws Exception {
        for (String[] line : new String[][] {
            {"up", "--public-port", "many"},
            {"no-such-command"},
            {
                "up",
                "--database-url",
                "mysql://a/b",
                "--data",
                folder.resolve("m").toString()
            },
            {
                "geography",
                "import",
                folder.resolve("missing.csv").toString(),
                "--data",
                folder.resolve("m").toString()
            }
        }) {
            Ended ended = heed(line);
            assertAll(
                    String.join(" ", line),
                    () -> assertEquals(2, ended.code()),
                    () -> assertEquals(1, ended.err().strip().lines().count(), ended.err()),
                    () -> assertTrue(ended.err().startsWith("heed: "), ended.err()));
        }
    }

    @Test
    void aPortThatIsTakenIsSaidInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            Ended ended = heed(
                    "up",
                    "--data",
                    folder.resolve("data").toString(),
                    "--public-port",
                    Integer.toString(taken.getLocalPort()),
                    "--staff-port",
                    "0");
            assertEquals(2, ended.code(), ended.err());
            assertTrue(ended.err().contains(Integer.toString(taken.getLocalPort())), ended.err());
        }
    }

    @Test
    void aRestartKeepsEverythingAndShowsItsFirstPageWithinTenSeconds() throws Exception {
        Path data = folder.resolve("data");
        String answer;
        try (RunningHeed first = RunningHeed.start(data)) {
            Load.Result sent = new Load(first.publicFront(), "kept", 1, Load.Memory.KEEP).runFor(Duration.ofSeconds(2));
            answer = sent.acked().getFirst().answer();
        }
        Instant start = Instant.now();
        try (RunningHeed again = RunningHeed.start(data)) {
            assertEquals(
                    200, Heed.get(URI.create(again.publicFront() + "/report")).statusCode());
            Duration took = Duration.between(start, Instant.now());
            assertTrue(took.toMillis() < 10_000, "took " + took);
            assertEquals(1, count(again, answer));
            Ended second = heed("up", "--data", data.toString(), "--public-port", "0", "--staff-port", "0");
            assertEquals(2, second.code());
            assertTrue(second.err().contains("already running"), second.err());
        }
    }

    private static int count(RunningHeed heed, String answer) throws SQLException {
        Matcher report = Pattern.compile("\"report\":\"([^\"]+)\"").matcher(answer);
        assertTrue(report.find());
        try (Connection connection = heed.database();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from intake.inbox where report = '" + report.group(1) + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void theDemonstrationYearHoldsItsTruthInsideTheInterval() throws Exception {
        Ended demo = heed("demo", "--json", "--data", folder.resolve("demo").toString());
        assertEquals(0, demo.code(), demo.err());
        assertAll(
                () -> assertTrue(demo.out().contains("\"interval_holds_truth\":true"), demo.out()),
                () -> assertTrue(demo.out().contains("\"reports\":30984"), demo.out()),
                () -> assertTrue(demo.out().contains("\"useful\":6600"), demo.out()),
                () -> assertTrue(seconds(demo.out()) < 60, demo.out()));
    }

    private static double seconds(String json) {
        Matcher seconds = Pattern.compile("\"seconds\":([0-9.]+)").matcher(json);
        assertTrue(seconds.find());
        return Double.parseDouble(seconds.group(1));
    }

    /** What nobody may find on disk: words of a report, and what a browser says of itself. */
    @Test
    void noWordOfAReportAndNothingOfItsSenderLiesOnDisk() throws Exception {
        String canary = "canary" + Long.toString(System.nanoTime(), 36) + "word";
        Path data = folder.resolve("data");
        try (RunningHeed heed = RunningHeed.start(data)) {
            java.net.http.HttpRequest report = java.net.http.HttpRequest.newBuilder(
                            URI.create(heed.publicFront() + "/api/v1/reports"))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "key" + canary)
                    .header("User-Agent", "agent" + canary)
                    .header("X-Forwarded-For", "192.0.2.77")
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString(Reports.body(canary)))
                    .build();
            assertEquals(201, Heed.send(report).statusCode());
            RunningHeed.pause(2_000); // long enough to be opened and routed
        }
        List<String> found = new ArrayList<>();
        try (var files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                for (byte[] form : forms(canary, "192.0.2.77")) {
                    if (holds(bytes, form)) {
                        found.add(file.getFileName().toString());
                    }
                }
            }
        }
        assertEquals(List.of(), found);
    }

    private static List<byte[]> forms(String... words) {
        List<byte[]> forms = new ArrayList<>();
        for (String word : words) {
            forms.add(word.getBytes(StandardCharsets.UTF_8));
            forms.add(word.getBytes(StandardCharsets.UTF_16LE));
            forms.add(java.util.HexFormat.of()
                    .formatHex(word.getBytes(StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.US_ASCII));
        }
        return forms;
    }

    private static boolean holds(byte[] bytes, byte[] wanted) {
        int last = bytes.length - wanted.length;
        for (int at = 0; at <= last; at++) {
            if (bytes[at] == wanted[0]
                    && java.util.Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
