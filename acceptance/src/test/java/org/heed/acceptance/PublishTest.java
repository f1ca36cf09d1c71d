package org.heed.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The journey of a page (docs/journeys/publish.md): written in two languages, embargoed, live by itself, exported. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublishTest {
    private static final String SAMPLE = "/news/communities-defeat-terrorism-2019";
    private static final Path SHOTS = Path.of("target/pages");

    private static Path folder;
    private static RunningHeed heed;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws IOException {
        folder = Files.createTempDirectory("heed-publish");
        heed = RunningHeed.start(folder);
        chromium = new Chromium();
        Files.createDirectories(SHOTS);
        try (BrowserContext desk = chromium.desk()) {
            Page page = desk.newPage();
            signIn(page, "demo-manager");
            page.navigate(staff("/campaigns"));
            page.locator("form[action='/campaigns/sample'] button").click();
        }
    }

    @AfterAll
    static void stop() {
        chromium.close();
        heed.close();
        RunningHeed.remove(folder);
    }

    private static String staff(String path) {
        return heed.staffFront() + path;
    }

    private static String open(String path) {
        return heed.publicFront() + path;
    }

    private static void signIn(Page page, String person) {
        page.context().clearCookies();
        page.navigate(staff("/sign-in"));
        page.locator("button[value=" + person + "]").click();
    }

    private static HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(open(path)));
        return Heed.send(
                headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** A page in two languages, from its draft to a link for a newspaper, to the minute at which it goes live. */
    @Test
    @Order(1)
    void aPageInTwoLanguagesIsEmbargoedAndGoesLiveByItself() throws InterruptedException {
        try (BrowserContext desk = chromium.desk();
                BrowserContext reader = chromium.phoneWithoutScript()) {
            Page page = desk.newPage();
            signIn(page, "demo-manager");
            page.navigate(staff("/pages/new"));
            page.locator("[name=kind][value=toolkit]").check();
            page.locator("[name=title]").fill("A toolkit of lamps");
            page.locator("[name=summary]").fill("Made up for a test.");
            page.locator("[name=body]")
                    .fill("This page is made up.\n\n## What is in it\n\n- A lamp\n- [Report](/report)");
            page.locator("details > summary").click();
            page.locator("[name=cy-title]").fill("Pecyn o lampau");
            page.locator("button[type=submit]:has-text('Save the draft')").click();
            assertTrue(page.title().startsWith("Error:"), page.title());
            assertEquals(List.of(), Chromium.violations(page));
            assertEquals("A toolkit of lamps", page.locator("[name=title]").inputValue());
            page.locator("[name=cy-summary]").fill("Ffug, ar gyfer prawf.");
            page.locator("[name=cy-body]").fill("Tudalen ffug yw hon.");
            page.locator("[name=cy-same]").check();
            page.locator("button[type=submit]:has-text('Save the draft')").click();
            String made = page.url().replaceAll("\\?.*", "");
            assertTrue(page.locator("aside").innerText().contains("another person has to approve it"));

            signIn(page, "demo-publisher");
            page.navigate(made + "?language=cy");
            assertEquals("Pecyn o lampau", page.locator("main h1").innerText());
            assertEquals("cy", page.locator("main article").getAttribute("lang"));
            page.navigate(made);
            page.locator("form[action$='/approve'] button").click();

            LocalDateTime live =
                    LocalDateTime.now(ZoneId.of("Europe/London")).plusMinutes(1).withSecond(0);
            if (live.isBefore(LocalDateTime.now(ZoneId.of("Europe/London")).plusSeconds(25))) {
                live = live.plusMinutes(1); // time enough for what comes before it
            }
            page.locator("summary:has-text('Publish later')").click();
            page.locator("form[action$='/schedule'] button").click();
            assertEquals(List.of(), Chromium.violations(page));
            assertTrue(page.locator(".govuk-error-summary").innerText().contains("Enter a real date"));
            date(page, "live", live);
            page.locator("form[action$='/schedule'] button").click();
            assertTrue(
                    page.locator("aside").innerText().contains("Scheduled"),
                    page.locator("aside").innerText());

            page.locator("summary:has-text('Embargoed copy')").click();
            page.locator("[name=reader]").fill("The Sample Gazette");
            date(page, "until", live.plusDays(1));
            page.locator("form[action$='/embargo'] button").click();
            String link = page.locator(".govuk-notification-banner .heed-hash").innerText();
            assertEquals(List.of(), Chromium.violations(page));
            shoot(page, "desk-scheduled");

            Page journalist = reader.newPage();
            journalist.navigate(open(link));
            assertTrue(journalist.locator("main").innerText().contains("Embargoed copy for The Sample Gazette"));
            assertTrue(journalist.locator("main").innerText().contains("A toolkit of lamps"));
            assertEquals(
                    "no-store", get(link).headers().firstValue("Cache-Control").orElse(""));
            shoot(journalist, "embargoed");
            assertEquals(404, get("/toolkits/a-toolkit-of-lamps").statusCode());
            assertEquals(404, get("/embargo/" + "A".repeat(22)).statusCode());

            long deadline = System.nanoTime() + 150_000_000_000L;
            while (get("/toolkits/a-toolkit-of-lamps").statusCode() != 200 && System.nanoTime() < deadline) {
                Thread.sleep(500);
            }
            LocalDateTime now = LocalDateTime.now(ZoneId.of("Europe/London"));
            assertFalse(now.isBefore(live.withNano(0)), "live at " + now + ", not before " + live);
            journalist.navigate(open(link));
            assertEquals(open("/toolkits/a-toolkit-of-lamps"), journalist.url());
            assertTrue(get("/toolkits/a-toolkit-of-lamps.cy").body().contains("Cyhoeddwyd"));
            assertTrue(get("/toolkits/feed.atom").body().contains("A toolkit of lamps"));
            assertFalse(get("/news/feed.atom").body().contains("A toolkit of lamps"));
            assertTrue(get("/feed.json").body().contains("A toolkit of lamps"));
        }
    }

    private static void date(Page page, String name, LocalDateTime at) {
        page.locator("[name=" + name + "-day]").fill("" + at.getDayOfMonth());
        page.locator("[name=" + name + "-month]").fill("" + at.getMonthValue());
        page.locator("[name=" + name + "-year]").fill("" + at.getYear());
        page.locator("[name=" + name + "-time]").fill("%02d:%02d".formatted(at.getHour(), at.getMinute()));
    }

    @Test
    @Order(2)
    void everyPublicPageOfPublishingBreaksNoRuleOnAPhoneAndOnADesk() {
        List<String> broken = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (String path : List.of(
                "/publications",
                "/publications.cy",
                "/toolkits",
                SAMPLE,
                SAMPLE + ".cy",
                SAMPLE + "/history",
                SAMPLE + "/history.cy")) {
            try (BrowserContext phone = chromium.phone();
                    BrowserContext desk = chromium.desk()) {
                for (BrowserContext context : List.of(phone, desk)) {
                    Page page = context.newPage();
                    page.onConsoleMessage(message -> said.add(path + ": " + message.text()));
                    page.navigate(open(path));
                    Chromium.violations(page).forEach(rule -> broken.add(path + ": " + rule));
                    int width = (Integer) page.evaluate("document.documentElement.scrollWidth");
                    if (width > page.viewportSize().width) {
                        broken.add(path + " is " + width + " wide");
                    }
                    shoot(page, path.substring(1).replace('/', '-') + (context == phone ? "-phone" : "-desk"));
                }
            }
        }
        assertEquals(List.of(), broken);
        assertEquals(List.of(), said, "the policy of content refuses nothing, and nothing fails");
    }

    @Test
    @Order(2)
    void whoHasAPageAlreadyIsToldSo() {
        HttpResponse<String> first = get(SAMPLE);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        String changed = first.headers().firstValue("Last-Modified").orElseThrow();
        assertEquals(304, get(SAMPLE, "If-None-Match", tag).statusCode());
        assertEquals(304, get(SAMPLE, "If-Modified-Since", changed).statusCode());
        assertEquals(200, get(SAMPLE, "If-None-Match", "\"another\"").statusCode());
        for (String feed : List.of("/feed.atom", "/feed.json", "/news/feed.cy.atom")) {
            String of = get(feed).headers().firstValue("ETag").orElseThrow();
            assertEquals(304, get(feed, "If-None-Match", of).statusCode(), feed);
        }
    }

    /** The lines that docs/journeys/publish.md tells readers to run, run. */
    @Test
    @Order(3)
    void theLinesOfTheDocumentCheckAHistory() throws IOException, InterruptedException {
        String document = Files.readString(RunningHeed.home().resolve("docs/journeys/publish.md"));
        Matcher block = Pattern.compile("(?s)```sh\n(.*?)```").matcher(document);
        assertTrue(block.find(), "no lines to run");
        String lines = "set -euo pipefail\n"
                + block.group(1).replaceFirst("(?m)^PAGE=.*$", Matcher.quoteReplacement("PAGE=" + open(SAMPLE)));
        Path script = folder.resolve("lines.sh");
        Files.writeString(script, lines);
        String said = run(0, "bash", script.toString());
        assertTrue(said.contains("same\n"), said);
        assertFalse(said.contains("ALTERED"), said);
    }

    @Test
    @Order(3)
    void aHistoryIsVerifiedFromItsAddressAndAnAlteredFileIsFound() throws IOException, InterruptedException {
        String program = RunningHeed.home().resolve("heed").toString();
        String said = run(0, program, "history", "verify", open(SAMPLE + "/history.json"));
        assertTrue(said.contains("Intact: communities-defeat-terrorism-2019, 2 entries."), said);
        Path altered = folder.resolve("history.json");
        Files.writeString(altered, get(SAMPLE + "/history.json").body().replace("First published", "First printed"));
        assertTrue(run(1, program, "history", "verify", altered.toString()).contains("altered"));
        assertTrue(run(2, program, "history", "verify", folder.toString()).startsWith("heed: "));
    }

    private static String run(int code, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "run", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int ended = process.waitFor();
        String said = Files.readString(output);
        assertEquals(code, ended, said);
        return said;
    }

    /** The export on a file server, in a browser without script: every link leads somewhere, no rule is broken. */
    @Test
    @Order(4)
    void theExportIsAWholeSiteOnAnyFileServer() throws Exception {
        Path out = folder.resolve("site");
        Files.createDirectories(out);
        Files.writeString(out.resolve("of-somebody-else.txt"), "stays");
        var server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                out.toAbsolutePath(),
                SimpleFileServer.OutputLevel.NONE);
        server.start();
        try {
            String base = "http://127.0.0.1:" + server.getAddress().getPort();
            String[] export = {
                RunningHeed.home().resolve("heed").toString(),
                "publish",
                "export",
                "--data",
                folder.toString(),
                "--out",
                out.toString(),
                "--base-url",
                base
            };
            run(0, export);
            Set<String> pages = crawl(base);
            assertTrue(pages.size() >= 14, "pages " + pages);
            assertEquals("stays", Files.readString(out.resolve("of-somebody-else.txt")));

            var before = Files.getLastModifiedTime(out.resolve("index.html"));
            String again = run(0, export);
            assertTrue(again.contains(": 0 written, 0 taken away"), again);
            assertEquals(before, Files.getLastModifiedTime(out.resolve("index.html")));

            assertMapAndFeedsLeadToFiles(out, base);
            run(
                    0,
                    RunningHeed.home().resolve("heed").toString(),
                    "history",
                    "verify",
                    out.resolve(SAMPLE.substring(1) + "/history.json").toString());
        } finally {
            server.stop(0);
        }
    }

    /** Follows every link from the first page, in a browser, and gives the pages that were seen. */
    private static Set<String> crawl(String base) {
        Set<String> seen = new LinkedHashSet<>(List.of(base + "/index.html"));
        List<String> waiting = new ArrayList<>(seen);
        List<String> broken = new ArrayList<>();
        Set<String> files = new TreeSet<>();
        try (BrowserContext phone = chromium.phone()) {
            Page page = phone.newPage();
            while (!waiting.isEmpty()) {
                String url = waiting.removeFirst();
                page.navigate(url);
                Chromium.violations(page).forEach(rule -> broken.add(url + ": " + rule));
                assertEquals(
                        0,
                        page.locator("script:not([type='application/ld+json'])").count(),
                        url);
                Object found = page.evaluate(
                        "[...document.querySelectorAll('a[href],link[href]')].map(e => e.href.replace(/#.*/, ''))");
                for (Object href : (List<?>) found) {
                    String link = href.toString();
                    boolean ours = link.startsWith(base);
                    if (ours && link.endsWith(".html") && seen.add(link)) {
                        waiting.add(link);
                    } else if (ours && !link.endsWith(".html")
                            || link.startsWith(heed.publicFront().toString())) {
                        files.add(link);
                    }
                }
            }
        }
        for (String link : files) {
            int status = Heed.get(URI.create(link)).statusCode();
            if (status != 200) {
                broken.add(link + " answers " + status);
            }
        }
        for (String url : seen) {
            int status = Heed.get(URI.create(url)).statusCode();
            if (status != 200) {
                broken.add(url + " answers " + status);
            }
        }
        assertEquals(List.of(), broken);
        return seen;
    }

    private static void assertMapAndFeedsLeadToFiles(Path out, String base) throws Exception {
        Set<String> addresses = new TreeSet<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(one -> one.toString().matches(".*\\.(?:atom|xml)"))
                    .toList()) {
                Document document = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(Files.readAllBytes(file)));
                var elements = document.getElementsByTagName("*");
                for (int at = 0; at < elements.getLength(); at++) {
                    Element element = (Element) elements.item(at);
                    if (element.getTagName().equals("loc")) {
                        addresses.add(element.getTextContent());
                    } else if (element.hasAttribute("href")) {
                        addresses.add(element.getAttribute("href"));
                    }
                }
            }
        }
        // eight lists and their Atom feeds, and two pages in two languages
        assertEquals(20, addresses.size(), addresses.toString());
        for (String address : addresses) {
            assertTrue(address.startsWith(base + "/"), address);
            assertTrue(Files.isRegularFile(out.resolve(address.substring(base.length() + 1))), address);
        }
    }

    /** Withdrawn, then taken away for a legal reason, then restored; the history keeps all of it. */
    @Test
    @Order(5)
    void aWithdrawnPageSaysWhyARemovedOneIsGoneAndBothComeBack() throws IOException, InterruptedException {
        try (BrowserContext desk = chromium.desk();
                BrowserContext reader = chromium.phone()) {
            Page page = desk.newPage();
            signIn(page, "demo-publisher");
            page.navigate(staff("/pages"));
            assertEquals(List.of(), Chromium.violations(page));
            shoot(page, "desk-list");
            page.getByText("A toolkit of lamps").click();
            withdraw(page, "Withdraw", "Another toolkit takes its place.");
            Page phone = reader.newPage();
            assertEquals(200, get("/toolkits/a-toolkit-of-lamps").statusCode());
            phone.navigate(open("/toolkits/a-toolkit-of-lamps"));
            String said = phone.locator("main").innerText();
            assertTrue(said.contains("This page was withdrawn on") && said.contains("Another toolkit"), said);
            assertTrue(said.contains("This page is made up."), said);
            assertEquals(List.of(), Chromium.violations(phone));
            shoot(phone, "withdrawn");

            withdraw(page, "Remove for a legal reason", "A court asked us to.");
            HttpResponse<String> gone = get("/toolkits/a-toolkit-of-lamps");
            assertEquals(410, gone.statusCode());
            assertTrue(gone.body().contains("A court asked us to."));
            assertFalse(gone.body().contains("lamp\n") || gone.body().contains("What is in it"));
            assertEquals(404, get("/toolkits/a-toolkit-of-lamps/words.txt").statusCode());
            assertEquals(404, get("/toolkits/a-toolkit-of-lamps.pdf").statusCode());
            assertFalse(get("/feed.json").body().contains("A toolkit of lamps"));
            assertTrue(get("/toolkits/a-toolkit-of-lamps/history.json").body().contains("REMOVED"));
            try (BrowserContext fresh = chromium.phone()) { // one that has no copy of a minute ago
                Page other = fresh.newPage();
                other.navigate(open("/toolkits/a-toolkit-of-lamps"));
                assertTrue(other.locator("main h1").innerText().startsWith("This page was removed on"), other.url());
                assertEquals(List.of(), Chromium.violations(other));
                shoot(other, "removed");
            }

            page.locator("form[action$='/restore'] button").click();
            assertEquals(200, get("/toolkits/a-toolkit-of-lamps").statusCode());
            assertNotEquals("", get("/toolkits/a-toolkit-of-lamps/words.txt").body());
            String verified = run(
                    0,
                    RunningHeed.home().resolve("heed").toString(),
                    "history",
                    "verify",
                    open("/toolkits/a-toolkit-of-lamps/history.json"));
            assertTrue(verified.contains("4 entries"), verified);
        }
    }

    private static void withdraw(Page page, String how, String why) {
        page.locator("summary:has-text('" + how + "')").click();
        page.locator("[name=why-note]").fill(why);
        page.locator("form[action$='/withdraw'] button").click();
        String said = page.locator("main").innerText();
        assertTrue(said.contains("and why."), said);
    }
}
