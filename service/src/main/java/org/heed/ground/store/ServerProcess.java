package org.heed.ground.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The PostgreSQL that runs over a data folder, ours or one that a killed program left behind. Adopting such a one would
 * mean trusting settings and a port that nobody checked, so it is stopped and started anew.
 */
final class ServerProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private ServerProcess() {}

    /** Fast shutdown: open transactions are rolled back, a checkpoint is written however long it takes. */
    static void stop(Path cluster) throws IOException {
        stop(cluster, "-INT");
    }

    /** Immediate shutdown, as in a power cut; for a database that nobody needs again. */
    static void abandon(Path cluster) throws IOException {
        stop(cluster, "-QUIT");
    }

    private static void stop(Path cluster, String signal) throws IOException {
        Optional<ProcessHandle> left = find(cluster);
        if (left.isEmpty()) {
            return;
        }
        signal(signal, left.get());
        Instant patience = Instant.now().plus(PATIENCE);
        while (left.get().isAlive()) {
            if (Instant.now().isAfter(patience)) {
                throw new StoreException(
                        "database-in-use",
                        "a PostgreSQL with process id " + left.get().pid() + " still runs over " + cluster
                                + " and did not stop; stop it, then start again");
            }
            pause();
        }
    }

    private static Optional<ProcessHandle> find(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        try {
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> runsPostgres(process, cluster));
        } catch (NumberFormatException notAPid) {
            return Optional.empty();
        }
    }

    /** The id in the file may since have been given to somebody else's program, which must not be touched. */
    private static boolean runsPostgres(ProcessHandle process, Path cluster) {
        ProcessHandle.Info info = process.info();
        String command = info.command().orElse("");
        String line = info.commandLine().orElse(command);
        String arguments = info.arguments().map(all -> String.join(" ", all)).orElse(line);
        boolean postgres = command.endsWith("postgres") || line.contains("postgres");
        return postgres && (arguments + line).contains(cluster.toAbsolutePath().toString());
    }

    private static void signal(String signal, ProcessHandle process) throws IOException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted", "interrupted while a leftover PostgreSQL was stopping");
        }
    }
}
