package org.heed.campaigns.publishing;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.heed.campaigns.publishing.HistoryFile.Told;
import org.heed.campaigns.publishing.PublicHistory.Verdict;
import org.heed.ground.vault.Signature;
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
                "what its last entry says it says. With --days and --key also that every entry is the one that stood there",
                "when a day's heads were signed. Needs no database. Exit code 1 where it was altered."
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

        @Option(
                names = "--days",
                paramLabel = "URL|FILE",
                description = "days.json of all pages: the page's entries must be those that its days tell of.")
        @Nullable
        String days;

        @Option(
                names = "--key",
                paramLabel = "URL|FILE|SHA-256",
                description = {
                    "A public key (PEM) that you trust, or its SHA-256: every signature must be by it, the latest day's",
                    "too. Give it once for each key where the key was changed."
                })
        List<String> keys = List.of();

        @Option(names = "--json", description = "Print one JSON object instead of words.")
        boolean json;

        @Spec
        @Nullable
        CommandSpec spec;

        @Override
        public Integer call() {
            byte[] file = read(source);
            Told told;
            Optional<SignedDays> heads;
            try {
                told = HistoryFile.verify(file);
                heads = heads(file, told);
            } catch (IllegalArgumentException other) {
                throw mistake(String.valueOf(other.getMessage()));
            }
            if (!keys.isEmpty() && heads.isEmpty()) {
                throw mistake("the signed thing is the heads of all pages: give days.json, or name it with --days");
            }
            Verdict verdict = verdict(told, file, heads);
            say(told, verdict, heads.flatMap(SignedDays::signer));
            return verdict instanceof Verdict.Intact ? 0 : 1;
        }

        private Optional<SignedDays> heads(byte[] file, Told told) {
            return told.name().equals(SignedDays.NAME)
                    ? Optional.of(SignedDays.parse(file))
                    : Optional.ofNullable(days).map(this::read).map(SignedDays::parse);
        }

        /** The first thing that is wrong. */
        private Verdict verdict(Told told, byte[] file, Optional<SignedDays> heads) {
            List<Supplier<Verdict>> questions = new ArrayList<>(List.of(told::verdict));
            heads.ifPresent(all -> {
                questions.add(all::verify);
                if (!keys.isEmpty()) {
                    Set<String> known = keys.stream().map(this::fingerprint).collect(Collectors.toSet());
                    questions.add(() -> all.verifySigned(known));
                }
                questions.add(() -> HistoryFile.verify(file, all));
            });
            String noted = head;
            if (noted != null) {
                questions.add(() -> HistoryFile.holds(file, noted)
                        ? told.verdict()
                        : new Verdict.Broken(told.entries(), "no entry has the hash that you noted"));
            }
            return questions.stream()
                    .map(Supplier::get)
                    .filter(Verdict.Broken.class::isInstance)
                    .findFirst()
                    .orElseGet(told::verdict);
        }

        /** Of a key given as its SHA-256, or as a PEM file. */
        private String fingerprint(String key) {
            if (key.matches("[0-9a-f]{64}")) {
                return key;
            }
            String pem = new String(read(key), StandardCharsets.US_ASCII);
            try {
                return Signature.fingerprint(Base64.getDecoder()
                        .decode(pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "")));
            } catch (IllegalArgumentException noKey) {
                throw mistake("the key in " + key + " cannot be read: a PEM file of a public key is wanted");
            }
        }

        private void say(Told told, Verdict verdict, Optional<String> signer) {
            CommandLine command = Objects.requireNonNull(spec).commandLine();
            PrintWriter out = command.getOut();
            if (json) {
                Map<String, Object> said = new LinkedHashMap<>();
                said.put("name", told.name());
                said.put("entries", told.entries());
                said.put("head", told.head());
                said.put("intact", verdict instanceof Verdict.Intact);
                said.put("key_sha256", signer.orElse(""));
                said.put("key_known", !keys.isEmpty());
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
                    signer.ifPresent(key -> out.println((keys.isEmpty()
                                    ? "Signed with the key below; give --key to be sure that it is the right one: "
                                    : "Signed with a key that you gave: ")
                            + key));
                }
                case Verdict.Broken broken ->
                    command.getErr().println("heed: altered: " + told.name() + ": " + broken.why());
            }
            out.flush();
        }

        private byte[] read(String source) {
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
