package org.heed.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one door, knocked at from outside. */
class DoorTest {

    @Test
    void eightParallelResendsGiveOneReportAndOneReceipt() throws Exception {
        String key = "resend-" + UUID.randomUUID();
        try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
            List<Future<HttpResponse<String>>> sent = IntStream.range(0, 8)
                    .mapToObj(at -> senders.submit(() -> Heed.post(key, Reports.body("resend"))))
                    .toList();
            Set<String> answers = sent.stream().map(DoorTest::body).collect(Collectors.toSet());
            assertEquals(1, answers.size(), "one receipt");
            assertEquals(1, rows(reportOf(answers.iterator().next())), "one report");
        }
    }

    @Test
    void theSendButtonPressedEightTimesAtOnceGivesOneReceipt() throws Exception {
        try (Chromium chromium = new Chromium();
                BrowserContext phone = chromium.phoneWithoutScript()) {
            Page page = phone.newPage();
            PublicForm form = new PublicForm(page);
            form.fillQuickly("A made-up report that is sent eight times at once.");
            HttpRequest send = form.sendRequest();
            try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
                List<Future<HttpResponse<String>>> sent = IntStream.range(0, 8)
                        .mapToObj(at -> senders.submit(() -> Heed.send(send)))
                        .toList();
                Set<String> receipts = sent.stream()
                        .map(DoorTest::body)
                        .map(PublicForm::receiptIn)
                        .collect(Collectors.toSet());
                assertEquals(1, receipts.size());
            }
        }
    }

    @Test
    void aChangedResendIsKeptAsAnAmendmentUnderTheSameReceipt() throws SQLException {
        String key = "amended-" + UUID.randomUUID();
        String first = Heed.post(key, Reports.body("first words")).body();
        String second = Heed.post(key, Reports.body("other words")).body();
        assertEquals(first, second);
        assertEquals(2, rows(reportOf(first)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"values\":7}",
                "{\"values\":{\"what\":[1]}}",
                "{\"values\":{\"what\":\"x\"},\"values\":{\"what\":\"y\"}}",
                "{",
                "{\"values\":{\"kind\":\"behaviour\"}}"
            })
    void aBadBodyIsAProblemThatEchoesNothing(String body) {
        HttpResponse<String> answer = Heed.post("bad-" + UUID.randomUUID(), body);
        assertAll(
                () -> assertTrue(Set.of(400, 422).contains(answer.statusCode()), "was " + answer.statusCode()),
                () -> assertEquals(
                        "application/problem+json",
                        answer.headers().firstValue("Content-Type").orElse("").split(";")[0]),
                () -> assertTrue(answer.body().contains("\"title\"")));
    }

    @Test
    void aMissingKeyAndAStrangeTypeAreProblemsToo() {
        URI door = URI.create(Heed.publicUrl("/api/v1/reports"));
        HttpResponse<String> noKey = Heed.send(HttpRequest.newBuilder(door)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Reports.body("x")))
                .build());
        assertEquals(400, noKey.statusCode());
        HttpResponse<String> noJson = Heed.send(HttpRequest.newBuilder(door)
                .header("Content-Type", "text/plain")
                .header("Idempotency-Key", "x")
                .POST(HttpRequest.BodyPublishers.ofString("hello"))
                .build());
        assertEquals(415, noJson.statusCode());
    }

    @Test
    void theApiIsDescribedInOpenApi() {
        HttpResponse<String> description = Heed.get(URI.create(Heed.publicUrl("/api/v1/openapi.json")));
        assertEquals(200, description.statusCode());
        assertTrue(description.body().contains("\"3.1"));
        assertTrue(description.body().contains("/api/v1/reports"));
    }

    @Test
    void noCookieIsSetAndNothingIsKeptByTheBrowser() {
        for (String path : List.of("/", "/report", "/api/v1/openapi.json")) {
            HttpResponse<String> answer = Heed.get(URI.create(Heed.publicUrl(path)));
            assertAll(
                    path,
                    () -> assertTrue(answer.headers().allValues("Set-Cookie").isEmpty()),
                    () -> assertEquals(
                            "no-store",
                            answer.headers().firstValue("Cache-Control").orElse("")),
                    () -> assertEquals(
                            "no-referrer",
                            answer.headers().firstValue("Referrer-Policy").orElse("")),
                    () -> assertTrue(answer.headers()
                            .firstValue("Content-Security-Policy")
                            .orElse("")
                            .startsWith("default-src 'none'")),
                    () -> assertFalse(answer.headers().firstValue("Server").isPresent()));
        }
    }

    private static String body(Future<HttpResponse<String>> answer) {
        try {
            return answer.get().body();
        } catch (Exception failed) {
            throw new AssertionError("a sender failed", failed);
        }
    }

    private static UUID reportOf(String answer) {
        Matcher report = Pattern.compile("\"report\":\"([^\"]+)\"").matcher(answer);
        assertTrue(report.find(), "an answer names its report");
        return UUID.fromString(report.group(1));
    }

    private static int rows(UUID report) throws SQLException {
        try (Connection connection = Heed.program().database();
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from intake.inbox where report = ?")) {
            count.setObject(1, report);
            try (var row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
