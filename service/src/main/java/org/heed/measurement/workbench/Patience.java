package org.heed.measurement.workbench;

import java.io.PrintStream;

/** Shows how far a work has come once it takes longer than two seconds: a bar on a terminal, nothing elsewhere. */
final class Patience implements AutoCloseable {
    private static final int WIDTH = 30;
    private static final long BEFORE_NANOS = 2_000_000_000;
    private static final long BETWEEN_NANOS = 100_000_000;

    private final PrintStream out = System.err;
    private final boolean visible = System.console() != null && System.console().isTerminal();
    private final long startedAt = System.nanoTime();
    private final String what;
    private long drawnAt;
    private boolean drawn;

    Patience(String what) {
        this.what = what;
    }

    /** So many of the total are done; may be called from any thread. */
    synchronized void at(long done, long total) {
        long now = System.nanoTime();
        if (visible && now - startedAt > BEFORE_NANOS && now - drawnAt > BETWEEN_NANOS) {
            drawnAt = now;
            drawn = true;
            int full = (int) (WIDTH * done / Math.max(1, total));
            out.printf(
                    "\r\033[K  %-34s %s%s %3d %%",
                    what, "\u2588".repeat(full), "\u2591".repeat(WIDTH - full), 100 * done / Math.max(1, total));
            out.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (drawn) {
            out.print("\r\033[K");
            out.flush();
        }
    }
}
