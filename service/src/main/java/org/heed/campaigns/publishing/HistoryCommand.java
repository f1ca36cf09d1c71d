package org.heed.campaigns.publishing;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.heed.campaigns.publishing.HistoryFile.Told;
import org.heed.campaigns.publishing.PublicHistory.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code heed history}: the public histories of pages. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "The public histories of pages.",
        subcommands = HistoryCommand.Verify.class)
public final class HistoryCommand {

    /** {@code heed history verify}: was a history changed? It needs no database and no key. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Checks a public history: that no entry was changed, dropped, added or moved, and that the page says",
                "what its last entry says it says. Needs no database and no key. Exit code 1 where it was altered."
            })
    static final class Verify implements Callable<Integer> {
        private static final int LARGEST = 64 * 1024 * 1024;

        @Parameters(
                index = "0",
                paramLabel = "URL|FILE",
                description = "history.json of a page, or days.json of all pages.")
        String source = "";

        @Option(
                names = "--head",
                paramLabel = "HASH",
                description = "A hash that you noted earlier: it must be among the entries.")
        @Nullable
        String head;

        @Option(names = "--json", description = "Print one JSON object instead of words.")
        boolean json;

        @Spec
        @Nullable
        CommandSpec spec;

        @Override
        public Integer call() {
            byte[] file = read();
            Told told;
            try {
                told = HistoryFile.verify(file);
            } catch (IllegalArgumentException other) {
                throw mistake(String.valueOf(other.getMessage()));
            }
            Verdict verdict = told.verdict();
            if (verdict instanceof Verdict.Intact && head != null && !HistoryFile.holds(file, head)) {
                verdict = new Verdict.Broken(told.entries(), "no entry has the hash that you noted");
            }
            say(told, verdict);
            return verdict instanceof Verdict.Intact ? 0 : 1;
        }

        private void say(Told told, Verdict verdict) {
            CommandLine command = Objects.requireNonNull(spec).commandLine();
            PrintWriter out = command.getOut();
            if (json) {
                Map<String, Object> said = new LinkedHashMap<>();
                said.put("name", told.name());
                said.put("entries", told.entries());
                said.put("head", told.head());
                said.put("intact", verdict instanceof Verdict.Intact);
                if (verdict instanceof Verdict.Broken broken) {
                    said.put("entry", broken.number());
                    said.put("why", broken.why());
                }
                out.println(JsonMapper.shared().writeValueAsString(said));
                out.flush();
                return;
            }
            switch (verdict) {
                case Verdict.Intact intact -> {
                    out.println("Intact: " + told.name() + ", " + intact.entries()
                            + (intact.entries() == 1 ? " entry" : " entries") + ".");
                    out.println("Latest hash: " + told.head());
                }
                case Verdict.Broken broken ->
                    command.getErr().println("heed: altered: " + told.name() + ": " + broken.why());
            }
            out.flush();
        }

        private byte[] read() {
            try {
                return source.startsWith("http://") || source.startsWith("https://")
                        ? fetch(URI.create(source))
                        : Files.readAllBytes(Path.of(source));
            } catch (IOException | IllegalArgumentException unreadable) {
                throw mistake(source + " cannot be read");
            }
        }

        private byte[] fetch(URI address) throws IOException {
            try (HttpClient client = HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(10))
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build()) {
                HttpResponse<InputStream> answer = client.send(
                        HttpRequest.newBuilder(address)
                                .timeout(Duration.ofSeconds(60))
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
                try (var body = answer.body()) {
                    if (answer.statusCode() != 200) {
                        throw mistake(address + " answered " + answer.statusCode());
                    }
                    byte[] read = body.readNBytes(LARGEST + 1);
                    if (read.length > LARGEST) {
                        throw mistake(address + " answered more than 64 MB");
                    }
                    return read;
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw mistake("interrupted");
            }
        }

        private CommandLine.ParameterException mistake(String message) {
            return new CommandLine.ParameterException(
                    Objects.requireNonNull(spec).commandLine(), message);
        }
    }
}
