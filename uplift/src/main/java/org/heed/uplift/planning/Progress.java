package org.heed.uplift.planning;

/** Hears how far a long computation is. */
@FunctionalInterface
public interface Progress {

    /** Called from time to time, by one thread at a time and with {@code done} never falling. */
    void at(int done, int total);

    /** Hears nothing. */
    static Progress silent() {
        return (done, total) -> {};
    }
}
