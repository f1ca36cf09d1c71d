package org.heed.ground.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks the documented interface of GOV.UK Notify on a real socket: checks the token, keeps e-mails by reference. */
final class NotifyService implements AutoCloseable {
    static final String SERVICE = "26785a09-ab16-4eb0-8407-a37497a57506";
    static final String SECRET = "3d844edf-8d35-48ac-975b-e847b4f122b0";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final Map<String, JsonNode> taken = new ConcurrentHashMap<>();
    private final ConcurrentLinkedDeque<Integer> failures = new ConcurrentLinkedDeque<>();

    NotifyService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 20);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v2/notifications/email", this::email);
        server.createContext("/v2/notifications", this::notifications);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    static String key() {
        return "campaigns-" + SERVICE + "-" + SECRET;
    }

    Map<String, JsonNode> taken() {
        return taken;
    }

    /** The next e-mail gets this code; 0 takes it and then answers 500, as a server does that fails on the way back. */
    void failNext(int code) {
        failures.add(code);
    }

    private void email(HttpExchange exchange) throws IOException {
        if (!isSigned(exchange)) {
            answer(exchange, 403, error(403, "AuthError"));
            return;
        }
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        Integer failure = failures.poll();
        if (failure != null && failure != 0) {
            answer(exchange, failure, error(failure, "Error"));
            return;
        }
        taken.put(body.path("reference").asString(""), body);
        if (failure != null) {
            answer(exchange, 500, error(500, "Exception"));
            return;
        }
        answer(exchange, 201, "{\"id\":\"" + UUID.randomUUID() + "\",\"reference\":" + body.path("reference") + "}");
    }

    private void notifications(HttpExchange exchange) throws IOException {
        if (!isSigned(exchange)) {
            answer(exchange, 403, error(403, "AuthError"));
            return;
        }
        String reference = exchange.getRequestURI().getQuery().substring("reference=".length());
        String found = taken.containsKey(reference)
                ? "{\"id\":\"" + UUID.randomUUID() + "\",\"reference\":\"" + reference
                        + "\",\"type\":\"email\",\"status\":\"delivered\"}"
                : "";
        answer(exchange, 200, "{\"notifications\":[" + found + "],\"links\":{}}");
    }

    private static boolean isSigned(HttpExchange exchange) {
        try {
            String token =
                    exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
            String[] parts = token.split("\\.");
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] expected = mac.doFinal((parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8));
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            long age =
                    Math.abs(Instant.now().getEpochSecond() - claims.path("iat").asLong());
            return java.security.MessageDigest.isEqual(
                            expected, Base64.getUrlDecoder().decode(parts[2]))
                    && claims.path("iss").asString("").equals(SERVICE)
                    && age <= 30;
        } catch (java.security.GeneralSecurityException | RuntimeException wrong) {
            return false;
        }
    }

    private static String error(int code, String error) {
        return "{\"status_code\":" + code + ",\"errors\":[{\"error\":\"" + error + "\",\"message\":\"none\"}]}";
    }

    private static void answer(HttpExchange exchange, int code, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
