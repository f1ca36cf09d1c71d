package org.heed.measurement.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all: beside its place first, then moved there. */
final class SafeFile {
    private SafeFile() {}

    static void write(Path file, byte[] bytes) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new WorkbenchException("there is no folder for '" + file + "': make it first");
        }
        if (Files.isDirectory(file)) {
            throw new WorkbenchException("'" + file + "' is a folder: name a file");
        }
        try {
            Path beside = folder.resolve("." + file.getFileName() + ".part");
            try {
                Files.write(beside, bytes);
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException failed) {
            throw new WorkbenchException(
                    "'" + file + "' could not be written: check the space on the disk and your rights there", failed);
        }
    }
}
