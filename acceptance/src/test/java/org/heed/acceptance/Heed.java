package org.heed.acceptance;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** One program for all journeys of a test run, and the ways in which they speak to it. */
final class Heed {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private Heed() {}

    /** Started at first use, stopped with the run. */
    private static final class Shared {
        private static final RunningHeed PROGRAM = start();

        private static RunningHeed start() {
            try {
                Path folder = Files.createTempDirectory("heed-acceptance");
                RunningHeed program = RunningHeed.start(folder);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    program.close();
                    RunningHeed.remove(folder);
                }));
                return program;
            } catch (IOException failed) {
                throw new IllegalStateException("no folder for the program", failed);
            }
        }
    }

    static RunningHeed program() {
        return Shared.PROGRAM;
    }

    static String publicUrl(String path) {
        return program().publicFront() + path;
    }

    static String staffUrl(String path) {
        return program().staffFront() + path;
    }

    /** Signs a made-up person in. */
    static void signIn(Page page, String person) {
        page.context().clearCookies();
        page.navigate(staffUrl("/sign-in"));
        page.click("button[value=" + person + "]");
    }

    /** How many rows the inbox holds. */
    static int reportsStored() throws SQLException {
        try (Connection connection = program().database();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from intake.inbox")) {
            row.next();
            return row.getInt(1);
        }
    }

    static HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address).build());
    }

    /** Hands in a report over the API. */
    static HttpResponse<String> post(String key, String body) {
        return send(HttpRequest.newBuilder(URI.create(publicUrl("/api/v1/reports")))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException("no answer from " + request.uri().getPath(), failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }
}
