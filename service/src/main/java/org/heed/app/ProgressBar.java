package org.heed.app;

import java.io.PrintStream;

/** Shows how far a long work has come: a bar on a terminal, nothing where the output is piped. */
final class ProgressBar implements AutoCloseable {
    private static final int WIDTH = 30;
    private static final long PAUSE_NANOS = 100_000_000;

    private final PrintStream out = System.err;
    private final boolean visible = System.console() != null && System.console().isTerminal();
    private final String what;
    private final long total;
    private long drawnAt;

    ProgressBar(String what, long total) {
        this.what = what;
        this.total = Math.max(1, total);
        draw(0);
    }

    /** So many of the total are done. */
    void at(long done) {
        if (System.nanoTime() - drawnAt > PAUSE_NANOS || done >= total) {
            draw(done);
        }
    }

    private void draw(long done) {
        drawnAt = System.nanoTime();
        if (visible) {
            int full = (int) Math.min(WIDTH, WIDTH * done / total);
            out.printf(
                    "\r\033[K  %-34s %s%s %3d %%",
                    what, "█".repeat(full), "░".repeat(WIDTH - full), 100 * done / total);
            out.flush();
        }
    }

    @Override
    public void close() {
        if (visible) {
            out.println();
        }
    }
}
