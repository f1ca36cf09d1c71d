package org.heed.campaigns.publishing;

import java.io.IOException;
import java.util.Optional;

/** A place that an export goes to: a folder or a bucket. Every failure of the place is an {@link IOException}. */
interface ExportPlace {

    /** What an export does in it. */
    interface Work<T> {
        T run() throws IOException;
    }

    /**
     * What a file is served as.
     *
     * @param type such as {@code text/html;charset=UTF-8}
     * @param cache what Cache-Control says
     */
    record Served(String type, String cache) {}

    /** Does the work while nobody else's export does any there. */
    <T> T alone(Work<T> work) throws IOException;

    /** The list of ours as it was kept there; empty where there is none. */
    Optional<String> list() throws IOException;

    /** What the place says of a file as it stands now: another text for other bytes; empty where there is none. */
    Optional<String> mark(String name) throws IOException;

    /** Puts a file there whole, so that a reader gets the old one or the new one; gives its mark. */
    String put(String name, byte[] bytes, Served served) throws IOException;

    /** Takes a file away; false where there was none. */
    boolean remove(String name) throws IOException;

    /** How many files may be on their way at once. */
    int hands();
}
