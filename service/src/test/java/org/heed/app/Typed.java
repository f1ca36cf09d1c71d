package org.heed.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** A command line as it is typed, and what came of it. */
record Typed(int exit, String out, String err) {

    static Typed line(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Heed.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        int exit = command.execute(arguments);
        return new Typed(exit, out.toString(), err.toString());
    }
}
