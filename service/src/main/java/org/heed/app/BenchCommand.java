package org.heed.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.heed.campaigns.pictures.Studio;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heed bench content} and {@code heed bench receipt}; the other benches do not run in this program, and the launcher knows where they do. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures how fast the program makes things.",
        subcommands = {BenchCommand.Content.class, ReceiptBench.class})
final class BenchCommand {

    /** Every piece of one template, made and written to disk, then deleted. */
    @Command(
            name = "content",
            mixinStandardHelpOptions = true,
            description = "Makes every picture of a campaign: each force, size and language, into a passing folder.")
    static final class Content implements Callable<Integer> {
        @Mixin
        TemplateOptions options = new TemplateOptions();

        @Option(names = "--json", description = "Print one JSON object instead of words.")
        boolean json;

        @Spec
        CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            Studio studio = options.studio();
            String template = options.template == null
                    ? studio.templates().keySet().iterator().next()
                    : options.template;
            Path folder = Files.createTempDirectory("heed-pictures");
            try {
                KitCommand.Tally.of(studio, studio.pieces(template), (piece, file) -> {
                            try {
                                Path path = folder.resolve(piece.fileName());
                                Files.write(path, file);
                                Files.delete(path);
                            } catch (IOException full) {
                                throw new UncheckedIOException(full);
                            }
                        })
                        .print(spec.commandLine().getOut(), json, "");
            } finally {
                Files.deleteIfExists(folder);
            }
            return 0;
        }
    }
}
