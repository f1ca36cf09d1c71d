package org.heed.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Coverage over HTTP, without JavaScript: what is booked, what is missed, and what follows at once. */
class CoverageTest {
    private static final String SAMPLE = "/campaigns/communities-defeat-terrorism-2019-sample/coverage";

    private static Chromium chromium;

    @TempDir
    Path folder;

    @BeforeAll
    static void loadTheSample() {
        chromium = new Chromium();
        try (BrowserContext desk = chromium.desk()) {
            Page page = desk.newPage();
            Heed.signIn(page, "demo-manager");
            page.navigate(Heed.staffUrl("/campaigns"));
            Locator load = page.locator("form[action$='/sample'] button");
            if (load.count() > 0) {
                load.click();
            }
        }
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void withdrawingTheLastBookingOfAForceShowsItsTaskOnTheNextPage() {
        try (BrowserContext phone = chromium.phoneWithoutScript()) {
            Page page = phone.newPage();
            Heed.signIn(page, "demo-manager");
            page.navigate(Heed.staffUrl(SAMPLE + "/forces/north-wales"));
            Locator boxes = page.locator("main input[name=booking]");
            assertTrue(boxes.count() > 0, page.locator("main").innerText());
            for (Locator box : boxes.all()) {
                box.check();
            }
            page.locator("main form[action$='/withdraw'] button").click();
            assertTrue(page.locator("main").innerText().contains("withdrawn."));
            page.navigate(Heed.staffUrl("/content/tasks?campaign=communities-defeat-terrorism-2019-sample"));
            String tasks = page.locator("main").innerText();
            assertTrue(tasks.contains("North Wales Police"), tasks);
            page.navigate(Heed.staffUrl(SAMPLE));
            String said = page.locator("main").innerText();
            assertTrue(said.contains("North Wales Police"), said);
            assertTrue(said.contains("Cinemas reach forces with"), said);
        }
    }

    @Test
    void aWorkbookFromItsTemplateIsPreviewedThenKept() throws IOException {
        try (BrowserContext desk = chromium.desk()) {
            Page page = desk.newPage();
            Heed.signIn(page, "demo-manager");
            page.navigate(Heed.staffUrl(SAMPLE + "/book?kind=films"));
            page.locator("details summary:has-text('Films')").click();
            Download download = page.waitForDownload(
                    () -> page.locator("a[href$='/templates/films.xlsx']").click());
            Path template = folder.resolve("films.xlsx");
            download.saveAs(template);
            upload(page, "films", template);
            String preview = page.locator("main").innerText();
            assertTrue(preview.contains("1 new, 0 changed"), preview);
            assertTrue(preview.contains("Sample film C"), preview);
            assertEquals(List.of(), Chromium.violations(page));
            take(page, "/file");
            page.locator("form[action$='/book'] button").click();
            assertTrue(page.locator("main").innerText().contains("1 new."));
            upload(page, "films", template);
            assertTrue(page.locator("main").innerText().contains("Nothing would change"));
            page.locator("form[action$='/discard'] button").click();
        }
    }

    private static void upload(Page page, String kind, Path file) {
        page.navigate(Heed.staffUrl(SAMPLE + "/book?kind=" + kind));
        page.locator("[name=file]").setInputFiles(file);
        page.locator("main form[action$='/book'] button").click();
    }

    @Test
    void whatWasDeliveredStandsBesideThePlan() throws IOException {
        try (BrowserContext desk = chromium.desk()) {
            Page page = desk.newPage();
            Heed.signIn(page, "demo-manager");
            page.navigate(Heed.staffUrl(SAMPLE + "/book?kind=delivered"));
            String csv = "site,postcode,week,admissions\n"
                    + "\"Sample Picture House 001, London\",W1D 9ZZ,2019-01-25,9000\n"
                    + "\"Sample Picture House 002, London\",WC2H 9ZZ,2019-01-25,6900\n"
                    + "Nowhere Plaza,ZZ1 1ZZ,2019-01-25,10\n";
            page.locator("[name=file]")
                    .setInputFiles(new FilePayload("delivered.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
            page.locator("main form[action$='/book'] button").click();
            String said = page.locator("main").innerText();
            assertTrue(said.contains("1 of 3 lines to put right"), said);
            assertTrue(said.contains("No cinema “Nowhere Plaza” is known at that place"), said);
            page.locator("form[action*='/files/'][action$='/book'] button").click();
            String delivered = page.locator("main").innerText();
            assertTrue(delivered.contains("15,900 admissions were delivered in 2 of"), delivered);
            assertTrue(delivered.contains("Short"), delivered);
            assertTrue(delivered.contains("−1,130"), delivered);
            assertEquals(List.of(), Chromium.violations(page));
            take(page, "/delivered-some");
        }
    }

    @Test
    void everyPageOfCoverageObeysTheRulesAtBothWidths() throws IOException {
        List<String> pages = List.of(
                "",
                "?measure=per_100k&from=2019-02-01&to=2019-02-15",
                "/book",
                "/add",
                "/sites",
                "/sites?region=wales",
                "/sites/1",
                "/sites/add",
                "/films",
                "/films/add",
                "/copies/add",
                "/delivered",
                "/forces/merseyside");
        for (String path : pages) {
            try (BrowserContext desk = chromium.desk();
                    BrowserContext phone = chromium.phone()) {
                for (BrowserContext context : List.of(desk, phone)) {
                    Page page = context.newPage();
                    Heed.signIn(page, "demo-manager");
                    page.navigate(Heed.staffUrl(SAMPLE + path));
                    assertEquals(1, page.locator("main h1").count(), path);
                    assertEquals(List.of(), Chromium.violations(page), path);
                    Object wider = page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
                    assertFalse(Boolean.TRUE.equals(wider), path + " is wider than the screen");
                    take(page, path);
                }
            }
        }
    }

    /** For people who want to look: pictures go where the property says, if it does. */
    private static void take(Page page, String path) throws IOException {
        String pictures = System.getenv("HEED_PICTURES");
        if (pictures != null) {
            Path to = Files.createDirectories(Path.of(pictures))
                    .resolve(
                            "coverage" + path.replaceAll("[^a-z0-9]+", "-") + "-" + page.viewportSize().width + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(to).setFullPage(true));
        }
    }

    @Test
    void aFormThatIsWrongKeepsWhatWasTypedAndSaysWhatToDo() {
        try (BrowserContext phone = chromium.phone()) {
            Page page = phone.newPage();
            Heed.signIn(page, "demo-manager");
            page.navigate(Heed.staffUrl(SAMPLE + "/sites/add"));
            page.locator("[name=site]").fill("Sample Corner Screen");
            page.locator("[name=screens]").fill("many");
            page.locator("[name=weekly_admissions]").fill("900");
            page.locator("main form button").click();
            assertEquals("Sample Corner Screen", page.locator("[name=site]").inputValue());
            assertTrue(page.locator(".govuk-error-summary").innerText().contains("Screens must be 1 to 60"));
            assertEquals(List.of(), Chromium.violations(page));
        }
    }
}
