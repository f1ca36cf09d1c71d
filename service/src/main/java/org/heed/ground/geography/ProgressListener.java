package org.heed.ground.geography;

/** Hears how far an import has come; called from the importing thread, now and then. */
@FunctionalInterface
public interface ProgressListener {

    /** Lines read so far, and bytes read of all bytes. */
    void progressed(long lines, long bytes, long totalBytes);

    /** Hears nothing. */
    static ProgressListener none() {
        return (lines, bytes, totalBytes) -> {};
    }
}
