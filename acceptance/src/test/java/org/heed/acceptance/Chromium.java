package org.heed.acceptance;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A real Chromium, as phones and desks have it, and the accessibility rules it is held against. */
final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Playwright playwright = Playwright.create();
    private final Browser browser;

    Chromium() {
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setHeadless(true)
                        .setArgs(FLAGS));
    }

    private static Path executable() {
        return Stream.of(
                        System.getenv().getOrDefault("HEED_CHROMIUM", "/usr/bin/chromium"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no Chromium: install it (apt-get install chromium) or set HEED_CHROMIUM to it"));
    }

    /** A phone of the smallest width that must work, without JavaScript. */
    BrowserContext phoneWithoutScript() {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(320, 640)
                .setJavaScriptEnabled(false)
                .setUserAgent("HeedAcceptance/1.0 (a phone that nobody must remember)"));
    }

    /** A phone with JavaScript, for what only runs with it. */
    BrowserContext phone() {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(375, 740));
    }

    /** A phone of the smallest width that must work, with JavaScript. */
    BrowserContext smallPhone() {
        return browser(320, true);
    }

    /** A window of a width in pixels. */
    BrowserContext browser(int width, boolean script) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 740).setJavaScriptEnabled(script));
    }

    /** A desk. */
    BrowserContext desk() {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    /** What the rules of WCAG 2.2 AA find wrong with a page: rule and element, empty where nothing. */
    static List<String> violations(Page page) {
        AxeResults results = new AxeBuilder(page).withTags(WCAG_2_2_AA).analyze();
        return results.getViolations().stream().map(Chromium::told).toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
