package org.heed.acceptance;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program as a process of its own over a folder of its own, started through the launcher like anybody's. */
public final class RunningHeed implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path folder;
    private final Process process;
    private final Properties running;

    private RunningHeed(Path folder, Process process, Properties running) {
        this.folder = folder;
        this.process = process;
        this.running = running;
    }

    /** Starts the whole program on free ports and waits until both fronts answer. */
    public static RunningHeed start(Path folder) {
        return start(folder, "up");
    }

    /** Starts {@code up}, or {@code public} for the public front alone. */
    static RunningHeed start(Path folder, String command) {
        Path launcher = home().resolve("heed");
        try {
            Files.createDirectories(folder);
            Path announced = folder.resolve("run.properties");
            Files.deleteIfExists(announced);
            Process process = new ProcessBuilder(List.of(
                            launcher.toString(),
                            command,
                            "--data",
                            folder.toString(),
                            "--public-port",
                            "0",
                            "--staff-port",
                            "0"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("terminal.log").toFile()))
                    .start();
            return new RunningHeed(folder, process, await(announced, process, folder));
        } catch (IOException failed) {
            throw new HarnessException("the program could not be started by " + launcher, failed);
        }
    }

    /** The folder of the checkout, told by the launcher or by the build. */
    static Path home() {
        String home = System.getProperty("heed.home", System.getenv("HEED_HOME"));
        if (home == null) {
            throw new HarnessException("HEED_HOME is not set; run this through ./heed");
        }
        return Path.of(home);
    }

    private static Properties await(Path announced, Process process, Path folder) throws IOException {
        Instant patience = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(patience)) {
            if (Files.exists(announced)) {
                Properties running = new Properties();
                try (Reader reader = Files.newBufferedReader(announced)) {
                    running.load(reader);
                }
                return running;
            }
            if (!process.isAlive()) {
                break;
            }
            pause(50);
        }
        process.destroyForcibly();
        throw new HarnessException("the program did not start; see " + folder.resolve("terminal.log"));
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new HarnessException("interrupted", stopping);
        }
    }

    public URI publicFront() {
        return URI.create(running.getProperty("public"));
    }

    public URI staffFront() {
        return URI.create(running.getProperty("staff"));
    }

    public Path folder() {
        return folder;
    }

    long pid() {
        return process.pid();
    }

    /** A connection as the database's owner, to look from outside at what was stored. */
    public Connection database() throws SQLException {
        return DriverManager.getConnection(running.getProperty("database"), "heed_owner", secret("heed_owner"));
    }

    String databaseUrl() {
        return running.getProperty("database");
    }

    String secret(String role) {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("database.secrets"))) {
            secrets.load(reader);
        } catch (IOException unreadable) {
            throw new HarnessException("the secrets of " + folder + " cannot be read", unreadable);
        }
        return secrets.getProperty(role);
    }

    /** Kills the program as a power cut would: at once, with nothing flushed and no goodbye. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops it as Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    /** Removes a folder with all that is in it. */
    static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException left) {
            // a temporary folder that stays behind harms nobody
        }
    }
}
