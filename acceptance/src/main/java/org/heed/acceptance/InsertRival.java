package org.heed.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The database alone: one prepared insert of one row per commit on each connection, rows of the same size as a report's,
 * one primary key and no other index. Driven by pgbench where it is installed, else by JDBC, which costs more of the
 * shared cores; the result says which.
 */
final class InsertRival {
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");

    private final RunningHeed heed;
    private final int rowBytes;
    private final int connections;
    private final boolean pgbench;

    private InsertRival(RunningHeed heed, int rowBytes, int connections, boolean pgbench) {
        this.heed = heed;
        this.rowBytes = rowBytes;
        this.connections = connections;
        this.pgbench = pgbench;
    }

    static InsertRival prepare(RunningHeed heed, int rowBytes, int connections) throws SQLException {
        try (Connection connection = heed.database();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists bench");
            statement.execute("drop table if exists bench.rival");
            statement.execute("create table bench.rival (id bigint generated always as identity primary key,"
                    + " at timestamptz not null default now(), row bytea not null)");
            // random bytes, since sealed ones do not compress either
            statement.execute("alter table bench.rival alter column row set storage external");
        }
        return new InsertRival(heed, rowBytes, connections, isInstalled("pgbench"));
    }

    String client() {
        return pgbench ? "pgbench" : "jdbc";
    }

    double perSecond(int seconds) {
        try {
            return pgbench ? byPgbench(seconds) : byJdbc(seconds);
        } catch (IOException | SQLException failed) {
            throw new HarnessException("the database's own rate could not be measured", failed);
        }
    }

    private double byPgbench(int seconds) throws IOException {
        Path script = Files.createTempFile("insert", ".sql");
        Matcher url = Pattern.compile("//([^:/]+):(\\d+)/(\\w+)").matcher(heed.databaseUrl());
        if (!url.find()) {
            throw new IOException("no host and port in the database's address");
        }
        Files.writeString(
                script, "insert into bench.rival (row) values (decode('" + "5a".repeat(rowBytes) + "', 'hex'));\n");
        ProcessBuilder pgbenchCommand = new ProcessBuilder(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-c",
                Integer.toString(connections),
                "-j",
                "2",
                "-T",
                Integer.toString(seconds),
                "-f",
                script.toString(),
                "-h",
                url.group(1),
                "-p",
                url.group(2),
                "-U",
                "heed_owner",
                url.group(3));
        pgbenchCommand.environment().put("PGPASSWORD", heed.secret("heed_owner"));
        Process process = pgbenchCommand.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Files.deleteIfExists(script);
        Matcher tps = TPS.matcher(output);
        if (!tps.find()) {
            throw new HarnessException("pgbench said no rate: " + output.strip());
        }
        return Double.parseDouble(tps.group(1));
    }

    private double byJdbc(int seconds) throws SQLException {
        byte[] row = new byte[rowBytes];
        AtomicLong count = new AtomicLong();
        List<Connection> open = new ArrayList<>();
        for (int at = 0; at < connections; at++) {
            open.add(DriverManager.getConnection(heed.databaseUrl(), "heed_owner", heed.secret("heed_owner")));
        }
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        List<Thread> clients = open.stream()
                .map(connection -> Thread.ofPlatform().start(() -> insertUntil(connection, row, end, count)))
                .toList();
        for (Thread client : clients) {
            join(client);
        }
        double elapsed = (System.nanoTime() - start) / 1e9;
        for (Connection connection : open) {
            connection.close();
        }
        return count.get() / elapsed;
    }

    private static void insertUntil(Connection connection, byte[] row, long end, AtomicLong count) {
        try (PreparedStatement insert = connection.prepareStatement("insert into bench.rival (row) values (?)")) {
            while (System.nanoTime() < end) {
                insert.setBytes(1, row);
                insert.executeUpdate();
                count.incrementAndGet();
            }
        } catch (SQLException failed) {
            throw new HarnessException("the database refused an insert", failed);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isInstalled(String program) {
        String path = System.getenv("PATH");
        return path != null
                && List.of(path.split(java.io.File.pathSeparator)).stream()
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
