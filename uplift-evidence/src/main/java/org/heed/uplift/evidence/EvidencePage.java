package org.heed.uplift.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page docs/evidence/uplift.md, whose tables the programs write between markers of their own. */
public final class EvidencePage {

    private final Path file;

    private EvidencePage(Path file) {
        this.file = file;
    }

    /** The page of the project that this program was started in. */
    public static EvidencePage ofProject() {
        return new EvidencePage(Project.root().resolve("docs/evidence/uplift.md"));
    }

    /**
     * Replaces what stands between {@code <!-- begin NAME -->} and {@code <!-- end NAME -->}.
     *
     * @throws IllegalStateException if the page has no such markers
     */
    public void replace(String name, String text) {
        String begin = "<!-- begin " + name + " -->\n";
        String end = "<!-- end " + name + " -->";
        try {
            String page = Files.readString(file);
            int from = page.indexOf(begin);
            int until = page.indexOf(end);
            if (from < 0 || until < from) {
                throw new IllegalStateException(file + " has no place for the table '" + name + "': put "
                        + begin.strip() + " and " + end + " where it belongs");
            }
            String changed = page.substring(0, from + begin.length()) + text.strip() + "\n" + page.substring(until);
            Files.writeString(file, changed);
        } catch (IOException unwritten) {
            throw new UncheckedIOException("the table '" + name + "' could not be written into " + file, unwritten);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
