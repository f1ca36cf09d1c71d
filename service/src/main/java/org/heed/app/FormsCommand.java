package org.heed.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.heed.ground.web.Languages;
import org.heed.reports.intake.Forms;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code heed forms}: the questions of the public form and their words. */
@Command(
        name = "forms",
        mixinStandardHelpOptions = true,
        description = "The questions of the public form and their words in every language.",
        subcommands = FormsCommand.Check.class)
final class FormsCommand {

    /** {@code heed forms check}: what is missing, unknown or wrong in the words of a language. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description =
                    "Tells each missing or unknown key, lost place or link, and unknown service; exit code 1 if any.")
    static final class Check implements Callable<Integer> {
        @Option(
                names = "--forms",
                paramLabel = "DIR",
                defaultValue = "${env:HEED_FORMS}",
                description = "A folder whose files stand before the program's own (or HEED_FORMS).")
        @Nullable
        Path folder;

        @Option(names = "--json", description = "Print one JSON object instead of words.")
        boolean json;

        @Spec
        CommandSpec spec;

        @Override
        public Integer call() {
            if (folder != null && !Files.isDirectory(folder)) {
                throw new Mistake("there is no folder " + folder);
            }
            List<String> faults = faults();
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(JsonMapper.shared().writeValueAsString(java.util.Map.of("faults", faults)));
            } else {
                faults.forEach(out::println);
                out.println(
                        faults.isEmpty()
                                ? Languages.all().size() + " languages, nothing missing."
                                : faults.size() + (faults.size() == 1 ? " thing" : " things") + " to put right.");
            }
            out.flush();
            return faults.isEmpty() ? 0 : 1;
        }

        private List<String> faults() {
            try {
                return Forms.faults(folder == null ? "" : folder.toString());
            } catch (IllegalArgumentException
                    | IllegalStateException
                    | tools.jackson.core.JacksonException unreadable) {
                throw new Mistake("the forms cannot be read: " + unreadable.getMessage(), unreadable);
            }
        }
    }
}
