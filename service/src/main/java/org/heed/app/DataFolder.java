package org.heed.app;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Where one installation keeps its database, keys and logs; one program at a time runs over it. */
final class DataFolder implements AutoCloseable {
    private final Path path;
    private @Nullable FileChannel channel;
    private @Nullable FileLock lock;

    DataFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /** The folder of the option, else of HEED_DATA, else {@code data} beside the launcher. */
    static DataFolder of(@Nullable Path option) {
        if (option != null) {
            return new DataFolder(option);
        }
        String fromEnvironment = System.getenv("HEED_DATA");
        if (fromEnvironment != null && !fromEnvironment.isBlank()) {
            return new DataFolder(Path.of(fromEnvironment));
        }
        String home = System.getenv("HEED_HOME");
        return new DataFolder(Path.of(home == null ? "." : home).resolve("data"));
    }

    Path path() {
        return path;
    }

    Path keys() {
        return path.resolve("keys");
    }

    Path log() {
        return path.resolve("heed.log");
    }

    /** Takes the folder for this process; the operating system gives it back however the process ends. */
    DataFolder take() {
        if (!tryTake()) {
            throw new Mistake("another heed is already running over " + path + "; stop it or choose another --data");
        }
        return this;
    }

    boolean tryTake() {
        try {
            Files.createDirectories(path);
            FileChannel opened =
                    FileChannel.open(path.resolve("heed.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock taken = tryLock(opened);
            if (taken == null) {
                opened.close();
                return false;
            }
            channel = opened;
            lock = taken;
            return true;
        } catch (IOException failed) {
            throw new Mistake("the data folder " + path + " cannot be written: " + failed.getMessage(), failed);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    /** Tells other commands where the running program and its database are. */
    void announce(Properties running) {
        try {
            StringWriter text = new StringWriter();
            running.store(text, null);
            Path fresh = path.resolve("run.properties.new");
            Files.writeString(fresh, text.toString());
            Files.move(fresh, runFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new Mistake("the data folder " + path + " cannot be written: " + failed.getMessage(), failed);
        }
    }

    /** What the running program announced; empty where none runs. */
    Optional<Properties> running() {
        if (!Files.exists(runFile())) {
            return Optional.empty();
        }
        Properties running = new Properties();
        try (Reader reader = Files.newBufferedReader(runFile())) {
            running.load(reader);
            return Optional.of(running);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private Path runFile() {
        return path.resolve("run.properties");
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(runFile());
            if (lock != null) {
                lock.release();
            }
            if (channel != null) {
                channel.close();
            }
        } catch (IOException gone) {
            // the operating system releases the lock with the process in any case
        }
    }
}
