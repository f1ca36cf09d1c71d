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
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program as a process of its own over a folder of its own, started through the launcher like anybody's. */
public final class RunningHeed implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path folder;
    private final Process process;
    private Properties running = new Properties();

    private RunningHeed(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /** Starts the whole program on free ports and waits until both fronts answer. */
    public static RunningHeed start(Path folder) {
        return start(folder, "up");
    }

    /** Starts {@code up}, or {@code public} for the public front alone. */
    static RunningHeed start(Path folder, String command) {
        return start(folder, command, Map.of());
    }

    /** Starts it with settings from the environment, such as HEED_MAIL_CARRIER. */
    static RunningHeed start(Path folder, String command, Map<String, String> settings) {
        RunningHeed heed = launch(folder, command, settings);
        heed.await();
        return heed;
    }

    /** Starts it without waiting until it answers. */
    static RunningHeed launch(Path folder, String command, Map<String, String> settings) {
        Path launcher = home().resolve("heed");
        try {
            Files.createDirectories(folder);
            Path announced = folder.resolve("run.properties");
            Files.deleteIfExists(announced);
            ProcessBuilder builder = new ProcessBuilder(List.of(
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
                            folder.resolve("terminal.log").toFile()));
            builder.environment().putAll(settings);
            return new RunningHeed(folder, builder.start());
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

    private void await() {
        Path announced = folder.resolve("run.properties");
        Instant patience = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(patience)) {
            if (Files.exists(announced)) {
                running = read(announced);
                return;
            }
            if (!process.isAlive()) {
                break;
            }
            pause(50);
        }
        process.destroyForcibly();
        throw new HarnessException("the program did not start; see " + folder.resolve("terminal.log"));
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException unreadable) {
            throw new HarnessException(file + " cannot be read", unreadable);
        }
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

    boolean isAlive() {
        return process.isAlive();
    }

    /** A connection as the database's owner, to look from outside at what was stored. */
    public Connection database() throws SQLException {
        return DriverManager.getConnection(running.getProperty("database"), "heed_owner", secret("heed_owner"));
    }

    String databaseUrl() {
        return running.getProperty("database");
    }

    String secret(String role) {
        return read(folder.resolve("database.secrets")).getProperty(role);
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
