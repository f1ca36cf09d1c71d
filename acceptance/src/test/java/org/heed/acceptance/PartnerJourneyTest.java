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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Partners: kept, written to over real SMTP, on their own page, and counted; and the page everybody shares from. */
class PartnerJourneyTest {
    private static final String CAMPAIGN = "communities-defeat-terrorism-2019-sample";
    private static final Pattern LINK = Pattern.compile("https://heed\\.example(/partner/[A-Za-z0-9_-]{22})\\s");

    @TempDir
    static Path folder;

    private static PostOffice office;
    private static RunningHeed heed;
    private static Chromium chromium;

    @BeforeAll
    static void open() throws Exception {
        office = PostOffice.keeping();
        heed = RunningHeed.start(folder, "up", office.settings());
        chromium = new Chromium();
    }

    @AfterAll
    static void close() throws Exception {
        chromium.close();
        heed.close();
        office.close();
    }

    /** Held against the rules of accessibility, in a browser with script, since the rules are one. */
    private static void sound(Page page) {
        assertEquals(List.of(), Chromium.violations(page), page.url().replaceAll("partner/[^/]+", "partner/…"));
        fits(page);
        var size = page.viewportSize();
        page.setViewportSize(375, 740);
        fits(page);
        page.setViewportSize(size.width, size.height);
    }

    private static void fits(Page page) {
        Object wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        assertEquals(false, wide, "it scrolls sideways");
    }

    @Test
    void anOrganisationIsInvitedTakesTheKitSharesItAndStopsTheLetters() throws Exception {
        String link;
        try (BrowserContext desk = chromium.desk()) {
            Page page = desk.newPage();
            page.navigate(heed.staffFront() + "/sign-in");
            page.click("button[value=demo-manager]");
            page.navigate(heed.staffFront() + "/campaigns");
            page.click("text=Load the 2019 sample campaign");
            bringFile(page);
            addByForm(page);
            page.navigate(heed.staffFront() + "/campaigns/" + CAMPAIGN + "/partners");
            sound(page);
            invite(page);
            link = awaitLetter("Mock &amp; Daughters Stores", "Mock & Daughters Stores");
            page.click("text=Look again");
            assertTrue(page.locator(".heed-main").textContent().contains("Finished"), "the letters are final");
            sound(page);
        }
        onTheirPage(link);
        try (BrowserContext desk = chromium.desk()) {
            Page page = desk.newPage();
            page.navigate(heed.staffFront() + "/sign-in");
            page.click("button[value=demo-manager]");
            page.navigate(heed.staffFront() + "/campaigns/" + CAMPAIGN + "/partners");
            assertTrue(page.locator(".heed-tally").textContent().contains("2,500"), "the reach is counted");
            sound(page);
            page.click("text=Mock & Daughters Stores");
            String history = page.locator(".heed-main").textContent();
            assertAll(
                    () -> assertTrue(history.contains("Kit taken"), history),
                    () -> assertTrue(history.contains("about 2,500 people"), history));
            sound(page);
        }
        stop(link);
    }

    private static void bringFile(Page page) throws Exception {
        Path file = Files.writeString(folder.resolve("organisations.csv"), """
                organisation,sector,regions,contact,email,language
                Mock & Daughters Stores,retail,wales north-west,Sam Specimen,sam@stores.example,en
                Ceir Enghraifft,vehicles,wales,Wyn Enghraifft,wyn@ceir.example,cy
                Nobody Known,atlantis,,,,
                """);
        page.navigate(heed.staffFront() + "/partners/import");
        page.setInputFiles("#file", file);
        page.click("text=Bring it");
        assertTrue(page.locator(".heed-main").textContent().contains("There is no sector “atlantis”"));
        sound(page);
        Files.writeString(file, Files.readString(file).replace("atlantis", "retail"));
        page.setInputFiles("#file", file);
        page.click("text=Bring it");
        assertTrue(page.locator(".heed-main").textContent().contains("3 organisations added"));
        sound(page);
    }

    private static void addByForm(Page page) {
        page.navigate(heed.staffFront() + "/partners/new");
        page.click("button:has-text('Keep it')");
        assertTrue(page.title().startsWith("Error:"), page.title());
        sound(page);
        page.fill("#name", "Sample Arena");
        page.selectOption("#sector", "sport-entertainment");
        page.fill("#contact", "Ada Fixture");
        page.fill("#email", "ada@arena.example");
        page.click("button:has-text('Keep it')");
        assertTrue(page.locator("h1").textContent().contains("Sample Arena"));
        sound(page);
    }

    private static void invite(Page page) {
        page.click("text=Write to them");
        sound(page);
        page.check("input[value=retail]");
        page.check("input[value=vehicles]");
        page.click("button:has-text('See what would be sent')");
        String shown = page.locator(".heed-preview").textContent();
        assertAll(
                () -> assertTrue(shown.contains("2, 1 in Welsh"), shown),
                () -> assertTrue(shown.contains("no contact"), shown),
                () -> assertTrue(shown.contains("Annwyl Wyn Enghraifft"), shown));
        sound(page);
        page.click("button:has-text('Send 2 letters')");
        sound(page);
    }

    private static String awaitLetter(String html, String organisation) {
        for (int round = 0; round < 200; round++) {
            for (String raw : office.texts()) {
                String text = decoded(raw);
                if (text.contains(html) || text.contains(organisation)) {
                    Matcher link = LINK.matcher(text);
                    assertTrue(link.find(), "the letter holds its link");
                    assertTrue(raw.contains("List-Unsubscribe: <https://heed.example" + link.group(1) + "/stop>")
                            || decoded(raw).contains("List-Unsubscribe"));
                    return link.group(1);
                }
            }
            RunningHeed.pause(100);
        }
        throw new AssertionError("no letter came");
    }

    /** Undoes quoted-printable (RFC 2045). */
    private static String decoded(String raw) {
        String joined = raw.replace("=\r\n", "");
        byte[] bytes = new byte[joined.length() * 4];
        int length = 0;
        for (int at = 0; at < joined.length(); at++) {
            char one = joined.charAt(at);
            if (one == '='
                    && at + 2 < joined.length()
                    && joined.substring(at + 1, at + 3).matches("[0-9A-F]{2}")) {
                bytes[length++] = (byte) Integer.parseInt(joined.substring(at + 1, at + 3), 16);
                at += 2;
            } else {
                bytes[length++] = (byte) one;
            }
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /** Kits are put together behind the letters, and the page says so until they are whole. */
    private static void awaitKits(Page page) {
        for (int round = 0; round < 120 && page.locator(".heed-kits a").count() == 0; round++) {
            assertTrue(page.locator("main").textContent().contains("The kit is being put together"));
            RunningHeed.pause(1_000);
            page.reload();
        }
    }

    private static void onTheirPage(String link) {
        try (BrowserContext phone = chromium.phoneWithoutScript()) {
            Page page = phone.newPage();
            var answer = page.navigate(heed.publicFront() + link);
            assertAll(
                    () -> assertEquals("no-referrer", answer.headerValue("referrer-policy")),
                    () -> assertEquals("noindex, nofollow", answer.headerValue("x-robots-tag")),
                    () -> assertEquals("no-store", answer.headerValue("cache-control")));
            fits(page);
            awaitKits(page);
            HttpResponse<String> kit = Heed.get(URI.create(
                    heed.publicFront() + page.locator(".heed-kits a").first().getAttribute("href")));
            assertEquals(200, kit.statusCode());
            assertTrue(kit.body().startsWith("PK"), "a ZIP");
            page.click("text=We have taken it");
            assertTrue(page.locator("main").textContent().contains("You told us that you took the kit"));
            page.click("button:has-text('We shared it')");
            assertTrue(page.title().startsWith("Error:"), page.title());
            fits(page);
            page.check("input[value=screens]");
            page.fill("#day", "25");
            page.fill("#day-month", "1");
            page.fill("#day-year", "2019");
            page.fill("#reach", "2,500");
            page.click("button:has-text('We shared it')");
            assertTrue(page.locator("main").textContent().contains("We noted where you shared it"));
            page.click("text=Cymraeg");
            assertTrue(page.locator("main").textContent().contains("Dywedoch wrthym"));
            fits(page);
        }
        try (BrowserContext phone = chromium.phone()) {
            Page page = phone.newPage();
            page.navigate(heed.publicFront() + link);
            sound(page);
            page.click("button:has-text('We shared it')");
            sound(page);
            page.navigate(heed.publicFront() + link + "?lang=cy");
            sound(page);
            page.navigate(heed.publicFront() + link + "/stop");
            sound(page);
        }
    }

    /** As a mail program does when its reader presses "unsubscribe". */
    private static void stop(String link) throws Exception {
        HttpResponse<String> stopped = Heed.send(HttpRequest.newBuilder(URI.create(heed.publicFront() + link + "/stop"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build());
        assertEquals(200, stopped.statusCode());
        assertTrue(stopped.body().contains("We will not write to you again"));
        for (int round = 0; round < 100; round++) {
            try (var connection = heed.database();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("select count(*) from mail.suppression")) {
                row.next();
                if (row.getInt(1) == 1) {
                    break;
                }
            }
            RunningHeed.pause(100);
        }
        HttpResponse<String> unknown = Heed.get(URI.create(heed.publicFront() + "/partner/AAAAAAAAAAAAAAAAAAAAAA"));
        assertEquals(404, unknown.statusCode());
        String secret = link.substring(link.lastIndexOf('/') + 1);
        for (String log : List.of("heed.log", "terminal.log", "postgres.log")) {
            assertFalse(Files.readString(folder.resolve(log)).contains(secret), log + " holds the link");
        }
    }

    @Test
    void whatEverybodySharesIsChosenOnAPageThatIsSound() {
        try (BrowserContext desk = chromium.desk()) {
            Page page = desk.newPage();
            signIn(page, "demo-communications");
            page.navigate(heed.staffFront() + "/content/messages");
            page.fill("[name=text]", "What you saw may be the missing piece");
            page.fill("[name=audience]", "Everybody");
            page.fill("[name=channel]", "Partners");
            page.locator("main button[type=submit]").last().click();
            signIn(page, "demo-manager");
            page.navigate(heed.staffFront() + "/partners/share");
            assertTrue(page.locator(".heed-empty").isVisible(), "nothing is approved yet");
            sound(page);
            signIn(page, "demo-publisher");
            page.navigate(heed.staffFront() + "/content/messages");
            page.locator("form[action$='/approve'] button").first().click();
            signIn(page, "demo-manager");
            page.navigate(heed.staffFront() + "/partners/share");
            sound(page);
            page.fill("textarea", "x".repeat(2_000));
            page.click("button:has-text('Put it on the page')");
            assertTrue(page.title().startsWith("Error:"), page.title());
            assertEquals(2_000, page.inputValue("textarea").length(), "what was typed is kept");
            sound(page);
            page.fill("textarea", "Gall yr hyn a welsoch fod y darn coll");
            page.click("button:has-text('Put it on the page')");
            assertTrue(page.locator(".heed-main").textContent().contains("The message stands on the page"));
            sound(page);
            page.navigate(heed.publicFront() + "/share?lang=cy");
            assertTrue(page.locator("main").textContent().contains("y darn coll"));
            sound(page);
            page.navigate(heed.staffFront() + "/partners/share");
            page.click("button:has-text('Take it off')");
            assertTrue(page.locator(".heed-main").textContent().contains("The message is off the page"));
            sound(page);
        }
    }

    @Test
    void whatIsRefusedOnTheirPagesIsSoundToo() {
        try (BrowserContext desk = chromium.desk()) {
            Page page = desk.newPage();
            signIn(page, "demo-manager");
            page.navigate(heed.staffFront() + "/partners");
            sound(page);
            page.navigate(heed.staffFront() + "/partners/new");
            page.fill("#name", "Placeholder Motors");
            page.selectOption("#sector", "vehicles");
            page.click("button:has-text('Keep it')");
            page.click("button:has-text('Write it down')");
            assertTrue(page.title().startsWith("Error:"), page.title());
            sound(page);
            page.locator("button:has-text('Keep the contact')").click();
            assertTrue(page.title().startsWith("Error:"), page.title());
            sound(page);
            page.navigate(heed.staffFront() + "/partners/import");
            page.click("text=Bring it");
            sound(page);
            page.navigate(heed.staffFront() + "/partners/999999");
            sound(page);
            page.navigate(heed.publicFront() + "/partner/AAAAAAAAAAAAAAAAAAAAAA");
            sound(page);
        }
    }

    private static void signIn(Page page, String person) {
        page.context().clearCookies();
        page.navigate(heed.staffFront() + "/sign-in");
        page.click("button[value=" + person + "]");
    }

    @Test
    void everybodySharesWithAndWithoutScriptInEnglishAndWelsh() {
        try (BrowserContext phone = chromium.phoneWithoutScript()) {
            Page page = phone.newPage();
            page.navigate(heed.publicFront() + "/share");
            assertEquals(4, page.locator(".heed-share").count());
            assertTrue(page.locator("a:has-text('WhatsApp')")
                    .first()
                    .getAttribute("href")
                    .startsWith("https://wa.me/?text="));
            fits(page);
            page.click("text=Cymraeg");
            assertEquals("cy", page.locator("html").getAttribute("lang"));
            fits(page);
        }
        try (BrowserContext phone = chromium.phone()) {
            Page page = phone.newPage();
            page.navigate(heed.publicFront() + "/share");
            page.locator("button:has-text('Copy')").first().waitFor();
            sound(page);
            page.navigate(heed.publicFront() + "/share?lang=cy");
            sound(page);
        }
    }
}
