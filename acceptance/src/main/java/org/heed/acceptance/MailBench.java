package org.heed.acceptance;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Sends a mailing while the sending program is killed again and again, then asks the mail server what arrived. Nobody
 * may be skipped; a letter may arrive twice at most once for each worker and kill, and only if it stood on the list of
 * uncertain letters.
 */
@Command(
        name = "mail",
        mixinStandardHelpOptions = true,
        description = "Kills the sending program at random instants and counts whom it skipped or wrote to twice.")
final class MailBench implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Option(names = "--mails", defaultValue = "10000", description = "Recipients (${DEFAULT-VALUE}).")
    int mails = 10_000;

    @Option(names = "--kills", defaultValue = "20", description = "Kills (${DEFAULT-VALUE}).")
    int kills = 20;

    @Option(names = "--workers", defaultValue = "4", description = "Letters under way at once (${DEFAULT-VALUE}).")
    int workers = 4;

    @Option(names = "--seed", defaultValue = "20190123", description = "Seed of the instants (${DEFAULT-VALUE}).")
    long seed = 20190123;

    @Option(
            names = "--checkpoint-first",
            description = "Measure, for contrast, a sender of this harness that moves its checkpoint before it sends.")
    boolean checkpointFirst;

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    /** What a run came to. */
    record Outcome(int sent, int kills, int workers, int skipped, int doubled, int doubledUnlisted) {
        boolean passes() {
            return skipped == 0 && doubledUnlisted == 0 && doubled <= workers * kills;
        }
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Path folder = Files.createTempDirectory("heed-mail");
        try {
            Outcome outcome = run(folder);
            PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
            String format = json
                    ? "{\"sent\":%d,\"kills\":%d,\"workers\":%d,\"skipped\":%d,\"doubled\":%d,\"doubled_unlisted\":%d}%n"
                    : "sent %,d   kills %d   workers %d   skipped %d   doubled %d   doubled and not listed %d%n";
            out.printf(
                    Locale.ROOT,
                    format,
                    outcome.sent(),
                    outcome.kills(),
                    outcome.workers(),
                    outcome.skipped(),
                    outcome.doubled(),
                    outcome.doubledUnlisted());
            return outcome.passes() || checkpointFirst ? 0 : 1;
        } finally {
            RunningHeed.remove(folder);
        }
    }

    Outcome run(Path folder) throws IOException, SQLException {
        return checkpointFirst ? runCheckpointFirst(folder) : runHeed(folder);
    }

    private Outcome runHeed(Path folder) throws IOException, SQLException {
        try (PostOffice office = PostOffice.counting()) {
            List<UUID> letters;
            try (RunningHeed heed = RunningHeed.start(folder, "staff", Map.of())) {
                letters = prepare(heed);
            }
            Map<String, String> settings = settings(office);
            int number = 0;
            for (int target : targets()) {
                RunningHeed heed = RunningHeed.launch(folder, "staff", settings);
                await(office, target, heed);
                heed.kill();
                number++;
                say("  kill %d of %d   %,d letters taken so far", number, kills, office.total());
            }
            try (RunningHeed heed = RunningHeed.start(folder, "staff", settings)) {
                awaitEnd(heed);
                return count(office, letters, listed(heed));
            }
        }
    }

    /** The instants of the kills, as letters taken by then: anywhere in the run but its very end. */
    private int[] targets() {
        SplittableRandom random = new SplittableRandom(seed);
        return random.ints(kills, 1, mails * 19 / 20).sorted().toArray();
    }

    private Map<String, String> settings(PostOffice office) {
        return Map.of(
                "HEED_MAIL_CARRIER", "SMTP",
                "HEED_MAIL_SMTP_HOST", "127.0.0.1",
                "HEED_MAIL_SMTP_PORT", Integer.toString(office.port()),
                "HEED_MAIL_SMTP_SECURITY", "NONE",
                "HEED_MAIL_FROM", "campaigns@heed.example",
                "HEED_MAIL_WORKERS", Integer.toString(workers),
                "HEED_MAIL_LEASE", "PT10S",
                "HEED_MAIL_TIMEOUT", "PT2S");
    }

    private List<UUID> prepare(RunningHeed heed) throws SQLException {
        List<UUID> letters = new ArrayList<>();
        try (Connection connection = heed.database();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            long mailing;
            try (var row = statement.executeQuery("""
                    insert into mail.mailing
                      (purpose, subject, plain, html, language, when_uncertain, per_minute, state, made_by)
                    values ('bench.letters', 'A letter to ((name))', 'Dear ((name)), this is a letter.',
                      '<p>Dear ((name)), this is a letter.</p>', 'en', 'SEND_AGAIN', 600000, 'SENDING', 'bench')
                    returning id
                    """)) {
                row.next();
                mailing = row.getLong(1);
            }
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into mail.letter (mailing, reference, recipient, address, hash, words)
                    values (?, ?, ?, ?, sha256(convert_to(?, 'UTF8')), ?::jsonb)
                    """)) {
                for (int number = 1; number <= mails; number++) {
                    UUID letter = UUID.randomUUID();
                    letters.add(letter);
                    String address = "reader" + number + "@example.org";
                    insert.setLong(1, mailing);
                    insert.setObject(2, letter);
                    insert.setString(3, Integer.toString(number));
                    insert.setString(4, address);
                    insert.setString(5, address);
                    insert.setString(6, "{\"name\":\"Reader " + number + "\"}");
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
        }
        return letters;
    }

    /** Waits until so many letters were taken, and a moment of a few milliseconds more. */
    private static void await(PostOffice office, int target, RunningHeed heed) {
        Instant patience = Instant.now().plus(PATIENCE);
        while (office.total() < target) {
            if (Instant.now().isAfter(patience) || !heed.isAlive()) {
                throw new HarnessException(
                        "no letters go out; see " + heed.folder().resolve("heed.log"));
            }
            RunningHeed.pause(1);
        }
    }

    private static void awaitEnd(RunningHeed heed) throws SQLException {
        Instant patience = Instant.now().plus(PATIENCE);
        try (Connection connection = heed.database();
                Statement statement = connection.createStatement()) {
            while (true) {
                try (var row = statement.executeQuery(
                        "select count(*) from mail.letter where state in ('WAITING', 'SENDING', 'UNCERTAIN')")) {
                    row.next();
                    if (row.getInt(1) == 0) {
                        return;
                    }
                }
                if (Instant.now().isAfter(patience)) {
                    throw new HarnessException(
                            "the mailing does not end; see " + heed.folder().resolve("heed.log"));
                }
                RunningHeed.pause(200);
            }
        }
    }

    private static Set<String> listed(RunningHeed heed) throws SQLException {
        Set<String> listed = new HashSet<>();
        try (Connection connection = heed.database();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select l.reference::text from mail.doubt d join mail.letter l on l.id = d.letter")) {
            while (rows.next()) {
                listed.add(rows.getString(1));
            }
        }
        return listed;
    }

    private Outcome count(PostOffice office, List<UUID> letters, Set<String> listed) {
        Map<String, Integer> taken = office.taken();
        int sent = 0;
        int doubled = 0;
        int unlisted = 0;
        for (UUID letter : letters) {
            int times = taken.getOrDefault("<" + letter + "@heed.example>", 0);
            sent += times > 0 ? 1 : 0;
            doubled += times > 1 ? 1 : 0;
            unlisted += times > 1 && !listed.contains(letter.toString()) ? 1 : 0;
        }
        return new Outcome(sent, kills, workers, letters.size() - sent, doubled, unlisted);
    }

    /** The same kills against {@link CheckpointFirst}, over the same kind of database. */
    private Outcome runCheckpointFirst(Path folder) throws IOException, SQLException {
        try (PostOffice office = PostOffice.counting();
                RunningHeed heed = RunningHeed.start(folder, "staff", Map.of())) {
            List<UUID> letters = CheckpointFirst.prepare(heed, mails);
            int number = 0;
            for (int target : targets()) {
                Process sender = CheckpointFirst.launch(heed, office.port(), workers);
                while (office.total() < target && sender.isAlive()) {
                    RunningHeed.pause(1);
                }
                sender.destroyForcibly().onExit().join();
                number++;
                say("  kill %d of %d   %,d letters taken so far", number, kills, office.total());
            }
            CheckpointFirst.launch(heed, office.port(), workers).onExit().join();
            return count(office, letters, Set.of());
        }
    }

    private static void say(String format, Object... values) {
        System.err.println(String.format(Locale.ROOT, format, values));
    }
}
