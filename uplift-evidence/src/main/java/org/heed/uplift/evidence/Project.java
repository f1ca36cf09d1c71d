package org.heed.uplift.evidence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the project and its reference data are. */
public final class Project {

    private Project() {}

    /**
     * The project's root: HEED_HOME, or the nearest folder above the current one that has the launcher.
     *
     * @throws IllegalStateException if there is none
     */
    public static Path root() {
        String home = System.getenv("HEED_HOME");
        if (home != null) {
            return Path.of(home);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isExecutable(folder.resolve("heed")) && Files.isDirectory(folder.resolve("uplift"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no project here or above: start this from Heed's own folder");
    }

    /** A file of the reference data beside the project, if it is there. */
    public static Optional<Path> reference(String name) {
        Path file = root().resolveSibling("shared").resolve("reference").resolve(name);
        return Files.isReadable(file) ? Optional.of(file) : Optional.empty();
    }
}
