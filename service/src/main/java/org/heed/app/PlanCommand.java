package org.heed.app;

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
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.heed.campaigns.plan.PlanSeal;
import org.heed.ground.vault.Signature;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code heed plan}: what anybody can do with a frozen plan. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Checks the frozen plan of a campaign.",
        subcommands = PlanCommand.Verify.class)
final class PlanCommand {

    /** {@code heed plan verify}: needs no database and no key but the public one. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Checks that a plan is the one that was frozen: its text, its hash, its time and its signature.",
                "Needs no database. Exit code 0 when all fit, 1 when they do not."
            })
    static final class Verify implements Callable<Integer> {
        private static final int LARGEST = 1_000_000;
        private static final Duration PATIENCE = Duration.ofSeconds(20);

        @Parameters(index = "0", paramLabel = "FILE", description = "The plan's text, a file or an http(s) address.")
        String text = "";

        @Option(
                names = "--seal",
                paramLabel = "FILE",
                description = "Its seal, a file or an address (default: FILE.seal).")
        @Nullable
        String seal;

        @Option(
                names = "--key",
                paramLabel = "FILE",
                description = "The public key it must be signed with (PEM), a file, an address, or its SHA-256.")
        @Nullable
        String key;

        @Option(names = "--json", description = "Print one JSON object instead of words.")
        boolean json;

        @Spec
        CommandSpec spec;

        @Override
        public Integer call() {
            String plan = read(text);
            PlanSeal found = seal(read(seal == null ? text + ".seal" : seal));
            boolean fits = found.fits(plan);
            boolean signed = found.isSigned();
            String known = key == null ? "" : fingerprint(key);
            boolean byKey = known.isEmpty() || known.equals(found.signature().fingerprint());
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put("text_fits_hash", fits);
                answer.put("signature_fits", signed);
                answer.put("key_known", !known.isEmpty());
                answer.put("key_fits", byKey);
                answer.put("sha256", found.hash());
                answer.put("fixed_at", found.at().toString());
                answer.put("key_sha256", found.signature().fingerprint());
                out.println(JsonMapper.shared().writeValueAsString(answer));
            } else {
                out.println(fits ? "The text is the one that was sealed." : "The text is NOT the one that was sealed.");
                out.println(signed ? "The signature fits." : "The signature does NOT fit.");
                if (known.isEmpty()) {
                    out.println("It is signed with the key below; give --key to be sure that it is the right one.");
                } else {
                    out.println(byKey ? "It is signed with the key you gave." : "It is signed with ANOTHER key.");
                }
                out.println();
                out.println("fixed at  " + found.at());
                out.println("SHA-256   " + found.hash());
                out.println("key       " + found.signature().fingerprint());
            }
            out.flush();
            return fits && signed && byKey ? 0 : 1;
        }

        private static PlanSeal seal(String text) {
            try {
                return PlanSeal.parse(text);
            } catch (IllegalArgumentException unreadable) {
                throw new Mistake("the seal cannot be read: " + unreadable.getMessage(), unreadable);
            }
        }

        /** Of a key given as its SHA-256, or as a PEM file. */
        private static String fingerprint(String key) {
            if (key.matches("[0-9a-f]{64}")) {
                return key;
            }
            String pem = read(key);
            try {
                return Signature.fingerprint(Base64.getDecoder()
                        .decode(pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "")));
            } catch (IllegalArgumentException noKey) {
                throw new Mistake("the key in " + key + " cannot be read: a PEM file is wanted", noKey);
            }
        }

        private static String read(String place) {
            try {
                byte[] bytes = place.matches("https?://.*") ? fetched(place) : kept(Path.of(place));
                return new String(bytes, StandardCharsets.UTF_8);
            } catch (IOException | java.nio.file.InvalidPathException failed) {
                throw new Mistake(place + " cannot be read", failed);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new Mistake("interrupted", stopping);
            }
        }

        private static byte[] kept(Path file) throws IOException {
            if (Files.size(file) > LARGEST) {
                throw new Mistake(file + " is larger than any plan");
            }
            return Files.readAllBytes(file);
        }

        private static byte[] fetched(String address) throws IOException, InterruptedException {
            try (HttpClient client =
                    HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
                HttpResponse<InputStream> answer = client.send(
                        HttpRequest.newBuilder(URI.create(address))
                                .timeout(PATIENCE)
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
                try (InputStream body = answer.body()) {
                    if (answer.statusCode() != 200) {
                        throw new Mistake(address + " answers " + answer.statusCode());
                    }
                    return body.readNBytes(LARGEST);
                }
            } catch (IllegalArgumentException noAddress) {
                throw new Mistake(address + " is no address", noAddress);
            }
        }
    }
}
