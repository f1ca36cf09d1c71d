package org.heed.uplift.evidence;

import java.io.Console;
import java.io.PrintWriter;

/** Shows how far a study is: a line that rewrites itself on a terminal, one line a cell elsewhere. */
final class ProgressLine {

    private final PrintWriter err;
    private final boolean terminal;

    ProgressLine(PrintWriter err) {
        Console console = System.console();
        this.err = err;
        this.terminal = console != null && console.isTerminal();
    }

    synchronized void show(CoverageStudy.Progress progress) {
        if (terminal) {
            err.printf("\r\033[K  %s: %d of %d panels", progress.cell(), progress.panel(), progress.panels());
        } else if (progress.panel() == 0) {
            err.printf("  %s: %d panels%n", progress.cell(), progress.panels());
        }
        err.flush();
    }
}
