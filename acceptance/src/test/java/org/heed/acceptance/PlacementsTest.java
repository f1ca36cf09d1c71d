package org.heed.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From a name on a list to a code on paper, a visit of somebody, and a number on a page. */
class PlacementsTest {
    private static final String CAMPAIGN = "/campaigns/communities-defeat-terrorism-2019-sample";
    private static final String PLACEMENTS = CAMPAIGN + "/placements";

    private static Chromium chromium;

    @BeforeAll
    static void loadSample() {
        chromium = new Chromium();
        try (BrowserContext desk = chromium.phoneWithoutScript()) {
            Page page = desk.newPage();
            Heed.signIn(page, "demo-manager");
            page.navigate(Heed.staffUrl("/campaigns"));
            if (page.getByText("Load the 2019 sample campaign").count() > 0) {
                page.getByText("Load the 2019 sample campaign").click();
            }
        }
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void aLinkMadeWithoutScriptIsFollowedAndCountedWithoutAnythingAboutAnybody() throws SQLException {
        String code;
        try (BrowserContext phone = chromium.phoneWithoutScript()) {
            Page page = phone.newPage();
            Heed.signIn(page, "demo-communications");
            page.navigate(Heed.staffUrl(PLACEMENTS + "/new"));
            page.fill("[name=target]", "https://example.com");
            page.click("main button[type=submit]");
            assertTrue(page.title().startsWith("Error:"), page.title());
            assertEquals("https://example.com", page.inputValue("[name=target]"), "work kept");
            page.fill("[name=label]", "Poster at Sample Station");
            page.fill("[name=target]", "/news");
            page.click("main button[type=submit]");
            code = page.url().replaceAll(".*/([0-9A-Z]{7})\\?.*", "$1");
            assertTrue(page.url().endsWith(code + "?told=made"), page.url());
            assertTrue((Integer) page.evaluate("document.documentElement.scrollWidth") <= 320);
        }
        String expected = "/news?via=" + code;
        await(code, expected);
        long before = visits(code);
        HttpResponse<String> answer = Heed.get(URI.create(Heed.publicUrl("/g/" + code)));
        assertAll(
                () -> assertEquals(302, answer.statusCode()),
                () -> assertEquals(
                        expected, answer.headers().firstValue("Location").orElse("")),
                () -> assertEquals(
                        "no-store", answer.headers().firstValue("Cache-Control").orElse("")),
                () -> assertEquals(
                        "no-referrer",
                        answer.headers().firstValue("Referrer-Policy").orElse("")),
                () -> assertFalse(answer.headers().firstValue("Set-Cookie").isPresent()),
                () -> assertEquals("", answer.body()));
        assertEquals(expected, location(Heed.get(URI.create(Heed.publicUrl("/G/" + code)))), "as a QR code writes it");
        assertEquals(expected, location(head(code)));
        assertEquals(expected, location(ahead(code)));
        awaitVisits(code, before + 2);
    }

    /** A look ahead until the public front has read the new link. */
    private static void await(String code, String expected) {
        for (int tries = 0; tries < 50 && !location(ahead(code)).equals(expected); tries++) {
            RunningHeed.pause(100);
        }
        assertEquals(expected, location(ahead(code)));
    }

    private static void awaitVisits(String code, long expected) throws SQLException {
        for (int tries = 0; tries < 30 && visits(code) < expected; tries++) {
            RunningHeed.pause(100);
        }
        RunningHeed.pause(1_200); // one more beat would show what was counted too much
        assertEquals(expected, visits(code));
    }

    private static HttpResponse<String> head(String code) {
        return Heed.send(HttpRequest.newBuilder(URI.create(Heed.publicUrl("/g/" + code)))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private static HttpResponse<String> ahead(String code) {
        return Heed.send(HttpRequest.newBuilder(URI.create(Heed.publicUrl("/g/" + code)))
                .header("Sec-Purpose", "prefetch;prerender")
                .build());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static long visits(String code) throws SQLException {
        return number("select coalesce(sum(visits), 0) from placements.visit where code = '" + code + "'");
    }

    private static long number(String sql) throws SQLException {
        try (Connection connection = Heed.program().database();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void whoCameByALinkIsNotAskedHowTheyHeardAndIsCountedByItsCode() throws SQLException {
        String code;
        try (BrowserContext desk = chromium.desk()) {
            Page page = desk.newPage();
            Heed.signIn(page, "demo-manager");
            page.navigate(Heed.staffUrl(PLACEMENTS + "/new"));
            page.fill("[name=label]", "Poster of a walk to the form");
            page.fill("[name=target]", "/");
            page.click("main button[type=submit]");
            code = page.url().replaceAll(".*/([0-9A-Z]{7})\\?.*", "$1");
        }
        await(code, "/?via=" + code);
        try (BrowserContext phone = chromium.phoneWithoutScript()) {
            Page page = phone.newPage();
            page.navigate(Heed.publicUrl("/g/" + code));
            page.click("a[href='/leaving?via=" + code + "']");
            page.click("a[href='/report?via=" + code + "']");
            PublicForm form = new PublicForm(page);
            form.walk(
                    Map.of("danger", "no", "what", "A made-up report: a lamp stood at the sample station."),
                    shown -> assertEquals(0, page.locator("[name=heard]").count(), "it is known already"));
            assertEquals(27, form.send().length());
        }
        for (int tries = 0; tries < 50 && received(code) == 0; tries++) {
            RunningHeed.pause(100);
        }
        assertEquals(1, received(code));
    }

    private static long received(String code) throws SQLException {
        return number("select coalesce(sum(reports), 0) from outcome.placement_daily where placement = '" + code + "'");
    }

    @Test
    void whatIsNoCodeLeadsToTheStartAndNowhereElse() {
        for (String typed : List.of("/g/3333333", "/g/", "/g", "/g/%20", "/g/x/y?to=//example.com")) {
            HttpResponse<String> answer = Heed.get(URI.create(Heed.publicUrl(typed)));
            assertEquals(302, answer.statusCode(), typed);
            assertEquals("/", location(answer), typed);
        }
        HttpResponse<String> hidden = Heed.get(URI.create(Heed.publicUrl("/g/%2F%2Fexample.com")));
        assertEquals(400, hidden.statusCode(), "a slash in disguise is no address at all");
        assertEquals("", location(hidden));
    }

    @Test
    void everyPageBreaksNoRuleAndEveryBookedCinemaGetsOneCode() throws IOException, SQLException {
        int booked = booked();
        try (BrowserContext desk = chromium.desk()) {
            Page page = desk.newPage();
            Heed.signIn(page, "demo-manager");
            page.navigate(Heed.staffUrl(PLACEMENTS + "/many"));
            assertEquals(List.of(), Chromium.violations(page));
            page.click("main button[type=submit]");
            assertEquals(List.of(), Chromium.violations(page), "with its errors");
            page.check("[name=each][value=site]");
            page.click("main button[type=submit]");
            String told = page.locator(".govuk-notification-banner").innerText();
            assertTrue(told.contains(booked + " short links are made"), told);
            assertEquals(List.of(), Chromium.violations(page));
            Download sheet = page.waitForDownload(
                    () -> page.getByText("All codes as a PDF").click());
            byte[] pdf = Files.readAllBytes(sheet.path());
            assertTrue(new String(pdf, 0, 5, StandardCharsets.US_ASCII).startsWith("%PDF-"));
            page.navigate(Heed.staffUrl(PLACEMENTS + "/many"));
            page.check("[name=each][value=site]");
            page.click("main button[type=submit]");
            assertTrue(page.url().endsWith("?told=0-" + booked), page.url());
            page.locator("main table a").first().click();
            assertEquals(List.of(), Chromium.violations(page));
            page.getByText("Withdraw the link").click();
            assertTrue(page.locator(".govuk-notification-banner").innerText().contains("withdrawn"));
            assertEquals(List.of(), Chromium.violations(page));
        }
        try (BrowserContext phone = chromium.phone()) {
            Page page = phone.newPage();
            Heed.signIn(page, "demo-manager");
            for (String path : List.of("", "/new", "/many")) {
                page.navigate(Heed.staffUrl(PLACEMENTS + path));
                assertEquals(List.of(), Chromium.violations(page), path);
                assertTrue((Integer) page.evaluate("document.documentElement.scrollWidth") <= 375, path);
            }
        }
    }

    /** Other tests of the same program book and withdraw, so the cinemas are counted when they are needed. */
    private static int booked() throws SQLException {
        long sites = number("select count(distinct site) from coverage.booking"
                + " where campaign = 'communities-defeat-terrorism-2019-sample' and withdrawn_at is null");
        assertTrue(sites > 100, "the sample campaign is booked in " + sites + " cinemas");
        return (int) sites;
    }

    @Test
    void whoMakesNoContentFindsNothing() {
        try (BrowserContext desk = chromium.phoneWithoutScript()) {
            Page page = desk.newPage();
            Heed.signIn(page, "demo-handler");
            assertEquals(404, page.navigate(Heed.staffUrl(PLACEMENTS)).status());
            assertTrue(page.content().toLowerCase(Locale.ROOT).contains("not found"));
        }
    }
}
