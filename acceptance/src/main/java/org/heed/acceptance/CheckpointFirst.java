package org.heed.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A sender as many newsletter programs are built: it takes a batch of recipients, moves its checkpoint past them in the
 * same statement, and sends them then. What was not sent when it dies is never sent, and its campaign looks finished.
 * It exists to show that the measurement finds whom such a program skips; Heed holds nothing of it.
 */
final class CheckpointFirst {
    private static final int BATCH = 1_000;

    private CheckpointFirst() {}

    static List<UUID> prepare(RunningHeed heed, int mails) throws SQLException {
        List<UUID> letters = new ArrayList<>();
        try (Connection connection = heed.database();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema bench");
            statement.execute("create table bench.campaign (last_reader bigint not null)");
            statement.execute("insert into bench.campaign values (0)");
            statement.execute("create table bench.reader (id bigint primary key, letter uuid not null)");
            try (PreparedStatement insert = connection.prepareStatement("insert into bench.reader values (?, ?)")) {
                for (int number = 1; number <= mails; number++) {
                    UUID letter = UUID.randomUUID();
                    letters.add(letter);
                    insert.setLong(1, number);
                    insert.setObject(2, letter);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
        return letters;
    }

    /** Starts it as a process of its own, so that it can be killed. */
    static Process launch(RunningHeed heed, int port, int workers) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CheckpointFirst.class.getName(),
                heed.databaseUrl(),
                Integer.toString(port),
                Integer.toString(workers));
        builder.environment().put("PGPASSWORD", heed.secret("heed_owner"));
        return builder.redirectErrorStream(true)
                .redirectOutput(heed.folder().resolve("checkpoint-first.log").toFile())
                .start();
    }

    /** Sends what is left after the checkpoint. */
    public static void main(String[] args) throws SQLException, IOException, InterruptedException {
        int port = Integer.parseInt(args[1]);
        int workers = Integer.parseInt(args[2]);
        BlockingQueue<String> queue = new LinkedBlockingQueue<>(BATCH);
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < workers; number++) {
            threads.add(Thread.ofPlatform().start(() -> work(queue, port)));
        }
        try (Connection connection = DriverManager.getConnection(args[0], "heed_owner", System.getenv("PGPASSWORD"))) {
            List<String> batch = next(connection);
            while (!batch.isEmpty()) {
                for (String letter : batch) {
                    queue.put(letter);
                }
                batch = next(connection);
            }
        }
        for (int number = 0; number < workers; number++) {
            queue.put("");
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static List<String> next(Connection connection) throws SQLException {
        List<String> letters = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("with batch as (select id, letter from bench.reader"
                        + " where id > (select last_reader from bench.campaign) order by id limit " + BATCH + "),"
                        + " moved as (update bench.campaign set last_reader = (select max(id) from batch)"
                        + " where exists (select from batch)) select letter::text from batch order by id")) {
            while (rows.next()) {
                letters.add(rows.getString(1));
            }
        }
        return letters;
    }

    private static void work(BlockingQueue<String> queue, int port) {
        try (Socket socket = new Socket("127.0.0.1", port);
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = socket.getOutputStream();
            in.readLine();
            ask(out, in, "HELO heed.example");
            for (String letter = queue.take(); !letter.isEmpty(); letter = queue.take()) {
                ask(out, in, "MAIL FROM:<campaigns@heed.example>");
                ask(out, in, "RCPT TO:<reader@example.org>");
                ask(out, in, "DATA");
                ask(out, in, "Message-ID: <" + letter + "@heed.example>\r\n\r\nThis is a letter.\r\n.");
            }
        } catch (IOException broken) {
            throw new HarnessException("the mail server of the harness was lost", broken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void ask(OutputStream out, BufferedReader in, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        in.readLine();
    }
}
