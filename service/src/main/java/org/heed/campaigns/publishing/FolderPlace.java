package org.heed.campaigns.publishing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** A folder that a file server serves; a file's mark is the hash of its bytes. */
final class FolderPlace implements ExportPlace {
    private static final String LOCK = ".heed-export.lock";

    private final Path folder;

    FolderPlace(Path folder) {
        this.folder = folder;
    }

    @Override
    public <T> T alone(Work<T> work) throws IOException {
        Files.createDirectories(folder);
        try (FileChannel channel =
                        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock ignored = channel.lock()) {
            return work.run();
        }
    }

    @Override
    public Optional<String> list() throws IOException {
        Path list = folder.resolve(SiteExport.LIST);
        return Files.exists(list) ? Optional.of(Files.readString(list)) : Optional.empty();
    }

    @Override
    public Optional<String> mark(String name) throws IOException {
        Path file = file(name);
        return Files.isRegularFile(file) ? Optional.of(Hashes.sha256(Files.readAllBytes(file))) : Optional.empty();
    }

    @Override
    public String put(String name, byte[] bytes, Served served) throws IOException {
        Path file = file(name);
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), ".heed-", ".new");
        try {
            Files.write(fresh, bytes);
            if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
                // made for its owner alone, but a file server is often somebody else
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-r--r--"));
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        return Hashes.sha256(bytes);
    }

    @Override
    public boolean remove(String name) throws IOException {
        Path file = file(name);
        boolean removed = Files.deleteIfExists(file);
        Path parent = file.getParent();
        while (parent != null && !parent.equals(folder) && isEmpty(parent)) {
            Files.delete(parent);
            parent = parent.getParent();
        }
        return removed;
    }

    @Override
    public int hands() {
        return 1;
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }
}
