package org.heed.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Planning a campaign to full depth: without a script, by keys, held against the rules of accessibility. */
class PlanPagesTest {
    private static final String SAMPLE = "/campaigns/communities-defeat-terrorism-2019-sample";
    private static final List<String> PAGES = List.of(
            "/campaigns",
            "/calendar",
            SAMPLE,
            SAMPLE + "/oasis",
            SAMPLE + "/oasis/objectives",
            SAMPLE + "/oasis/audience",
            SAMPLE + "/oasis/strategy",
            SAMPLE + "/flights",
            SAMPLE + "/flights/1",
            SAMPLE + "/budget",
            SAMPLE + "/budget/new",
            SAMPLE + "/cinema-cost?admissions=850000&cpt=62.5&length=60&spot=gold&factor=1",
            SAMPLE + "/cinema-cost?admissions=none&cpt=&length=60&spot=gold&factor=1",
            SAMPLE + "/gates",
            SAMPLE + "/design",
            SAMPLE + "/pace");

    private static Chromium chromium;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        try (BrowserContext desk = chromium.desk()) {
            Page page = desk.newPage();
            Heed.signIn(page, "demo-manager");
            page.navigate(Heed.staffUrl("/campaigns"));
            Locator load = page.locator("form[action='/campaigns/sample'] button");
            if (load.count() > 0) {
                load.click();
            }
        }
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void noPageBreaksARuleOfAccessibilityOrIsWiderThanAPhone() {
        try (BrowserContext desk = chromium.desk();
                BrowserContext phone = chromium.phone()) {
            Page wide = desk.newPage();
            Page narrow = phone.newPage();
            Heed.signIn(wide, "demo-manager");
            Heed.signIn(narrow, "demo-manager");
            for (String path : PAGES) {
                wide.navigate(Heed.staffUrl(path));
                assertEquals(List.of(), Chromium.violations(wide), path);
                narrow.navigate(Heed.staffUrl(path));
                assertEquals(List.of(), Chromium.violations(narrow), path);
                assertEquals(375, narrow.evaluate("document.documentElement.scrollWidth"), path);
            }
        }
    }

    @Test
    void aGateIsPassedByAnotherPersonWithoutAScript() {
        try (BrowserContext phone = chromium.phoneWithoutScript()) {
            Page page = phone.newPage();
            Heed.signIn(page, "demo-publisher");
            page.navigate(Heed.staffUrl(SAMPLE + "/gates"));
            page.locator("#gate-messages button").click();
            assertTrue(page.title().startsWith("Error:"), page.title());
            page.locator("#gate-messages textarea").fill("Made up: the panel has seen every line.");
            page.locator("#gate-messages button").click();
            assertTrue(
                    page.locator("#gate-messages").innerText().contains("Passed by Petra Pattern"),
                    page.locator("#gate-messages").innerText());
        }
    }

    @Test
    void aPartOfThePageIsWrittenByKeysAloneAndKeptWhenItIsWrong() {
        try (BrowserContext desk = chromium.desk()) {
            Page page = desk.newPage();
            Heed.signIn(page, "demo-manager");
            page.navigate(Heed.staffUrl(SAMPLE + "/budget/new"));
            page.focus("[name=what]");
            page.keyboard().type("Posters at made-up stations");
            page.keyboard().press("Tab");
            page.keyboard().type("Posters");
            page.keyboard().press("Tab");
            page.keyboard().type("twelve");
            page.keyboard().press("Enter");
            assertTrue(
                    page.locator(".govuk-error-summary").innerText().contains("Enter pounds"),
                    page.locator("main").innerText());
            assertEquals("Posters at made-up stations", page.inputValue("[name=what]"));
            page.fill("[name=planned]", "12,500");
            page.locator("[name=planned]").press("Enter");
            assertTrue(
                    page.locator("main").innerText().contains("£12,500"),
                    page.locator("main").innerText());
        }
    }

    @Test
    void whoeverReadsMayCheckTheSealOfAFixedPlan() throws IOException {
        try (BrowserContext desk = chromium.desk()) {
            Page page = desk.newPage();
            Heed.signIn(page, "demo-manager");
            String campaign = planned(page);
            pass(page, campaign, "demo-publisher", "equality");
            pass(page, campaign, "demo-protection", "data-protection");
            Heed.signIn(page, "demo-manager");
            page.navigate(campaign + "/fix");
            page.locator("form[action$='/fix'] button").click();
            Heed.signIn(page, "demo-analyst");
            page.navigate(campaign + "/seal");
            assertTrue(
                    page.locator("main").innerText().contains("Text, hash and signature fit"),
                    page.locator("main").innerText());
            assertEquals(List.of(), Chromium.violations(page));
            keep(page, campaign + "/plan.txt", "plan.txt");
            keep(page, campaign + "/plan.seal", "plan.txt.seal");
            keep(page, Heed.staffUrl("/campaigns/plan-key.pem"), "plan-key.pem");
        }
        assertEquals(0, verify());
        Path plan = folder.resolve("plan.txt");
        Files.writeString(plan, Files.readString(plan).replace("weeks: 6", "weeks: 7"));
        assertEquals(1, verify());
    }

    private void keep(Page page, String address, String name) throws IOException {
        Files.write(folder.resolve(name), page.request().get(address).body());
    }

    private int verify() throws IOException {
        try {
            return new ProcessBuilder(
                            RunningHeed.home().resolve("heed").toString(),
                            "plan",
                            "verify",
                            folder.resolve("plan.txt").toString(),
                            "--key",
                            folder.resolve("plan-key.pem").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("terminal.log").toFile())
                    .start()
                    .waitFor();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }

    private static void pass(Page page, String campaign, String person, String gate) {
        Heed.signIn(page, person);
        page.navigate(campaign + "/gates");
        page.locator("#gate-" + gate + " textarea").fill("Made up for a test.");
        page.locator("#gate-" + gate + " button").click();
    }

    private static String planned(Page page) {
        page.navigate(Heed.staffUrl("/campaigns/new"));
        page.fill("[name=name]", "Sealed and checked");
        page.fill("[name=aim]", "Made up for a test.");
        for (String field : List.of("launch", "first")) {
            page.fill("[name=" + field + "-day]", "4");
            page.fill("[name=" + field + "-month]", "1");
            page.fill("[name=" + field + "-year]", "2999");
        }
        page.fill("[name=weeks]", "6");
        page.selectOption("[name=region-wales]", "SEES");
        page.selectOption("[name=region-london]", "COMPARED");
        page.locator("form[action='/campaigns/new'] .govuk-button").click();
        return page.url().replaceAll("\\?.*", "");
    }
}
