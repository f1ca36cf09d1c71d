package org.heed.ground.mail;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends by the HTTP interface of GOV.UK Notify, version 2. The reference of a letter is its name there, so that a letter
 * in doubt can be asked for. The template has the subject {@code ((subject))} and the text {@code ((body))}.
 */
final class NotifyCarrier implements Carrier {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int UUID_LENGTH = 36;

    private final MailSettings settings;
    private final HttpClient http;
    private final String issuer;
    private final SecretKeySpec secret;

    NotifyCarrier(MailSettings settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        // <name>-<service id>-<secret>, the last two of them UUIDs
        String key = settings.notifyService().key();
        int at = key.length() - UUID_LENGTH;
        issuer = key.substring(at - 1 - UUID_LENGTH, at - 1);
        secret = new SecretKeySpec(key.substring(at).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public Handing hand(Letter letter) {
        MailSettings.Notify notify = settings.notifyService();
        boolean welsh =
                letter.language().equals("cy") && !notify.templateWelsh().isEmpty();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("email_address", letter.address());
        body.put("template_id", welsh ? notify.templateWelsh() : notify.template());
        body.put("personalisation", Map.of("subject", letter.subject(), "body", letter.plain()));
        body.put("reference", letter.reference().toString());
        if (!letter.stopLink().isEmpty()) {
            body.put("one_click_unsubscribe_url", letter.stopLink());
        }
        try {
            HttpRequest request = request("/v2/notifications/email")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
            return judge(http.send(request, BodyHandlers.ofString()));
        } catch (java.net.ConnectException | java.net.http.HttpConnectTimeoutException unreachable) {
            return new Handing.Unreachable("not-connected");
        } catch (IOException broken) {
            return new Handing.Unknown("");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Handing.Unknown("");
        }
    }

    private static Handing judge(HttpResponse<String> response) {
        int code = response.statusCode();
        if (code == 201) {
            return new Handing.Taken("201");
        }
        return switch (code) {
            // the address or the template is wrong, and will be so tomorrow
            case 400 -> new Handing.Refused("400");
            // the key, the clock or the service's limits are wrong: no letter would be taken now
            case 401, 403, 404, 429 -> new Handing.Unreachable("" + code);
            // something failed there, and whether before or after it took the letter only asking tells
            default -> code >= 500 ? new Handing.Unknown("") : new Handing.Refused("" + code);
        };
    }

    @Override
    public Knowledge ask(UUID reference) {
        try {
            HttpResponse<String> response = http.send(
                    request("/v2/notifications?reference=" + reference).GET().build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                return Knowledge.NO_ANSWER;
            }
            for (JsonNode one : JSON.readTree(response.body()).path("notifications")) {
                if (one.path("reference").asString("").equals(reference.toString())) {
                    return Knowledge.TAKEN;
                }
            }
            return Knowledge.NEVER_SEEN;
        } catch (IOException | JacksonException unreachable) {
            return Knowledge.NO_ANSWER;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Knowledge.NO_ANSWER;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(settings.notifyService().url() + path))
                .timeout(settings.timeout().multipliedBy(2))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token());
    }

    /** A JSON Web Token (RFC 7519), HS256, good for the half minute that Notify allows. */
    private String token() {
        String head = encode("{\"typ\":\"JWT\",\"alg\":\"HS256\"}");
        String claims =
                encode("{\"iss\":\"" + issuer + "\",\"iat\":" + Instant.now().getEpochSecond() + "}");
        String signed = head + "." + claims;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            byte[] signature = mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", missing);
        }
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
