package org.heed.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A campaign's scoreboard: filled by itself, by surveys and by lessons. */
class ScoreboardTest {
    private static final String BOARD = "/campaigns/communities-defeat-terrorism-2019-sample/scoreboard";

    private static Chromium chromium;

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
    void itFillsItselfAndBreaksNoRule() {
        try (BrowserContext desk = chromium.desk()) {
            Page page = desk.newPage();
            Heed.signIn(page, "demo-manager");
            page.navigate(Heed.staffUrl(BOARD));
            String said = page.locator("main").innerText();
            for (String known :
                    new String[] {"Cinemas booked", "Admissions", "Regions with a showing", "Effect on reports"}) {
                assertTrue(said.contains(known), said);
            }
            assertEquals(List.of(), Chromium.violations(page));
            page.setViewportSize(375, 800);
            assertEquals(List.of(), Chromium.violations(page));
            assertEquals(375, page.evaluate("document.documentElement.scrollWidth"));
        }
    }

    @Test
    void aSurveyAndALessonStandThereWithoutAScript() {
        try (BrowserContext phone = chromium.phoneWithoutScript()) {
            Page page = phone.newPage();
            Heed.signIn(page, "demo-manager");
            page.navigate(Heed.staffUrl(BOARD));
            page.locator("input[type=file]").setInputFiles(file("outtakes,Recall,141,percent,9,May,Us\n"));
            page.locator("form[action$='/surveys'] button").click();
            assertTrue(page.locator(".govuk-error-summary").innerText().contains("nothing was kept"));
            assertTrue(page.locator("main").innerText().contains("A percentage must lie between 0 and 100"));
            page.locator("input[type=file]")
                    .setInputFiles(file("outtakes,Recall the campaign,41,percent,1204,April 2019,Example Research\n"));
            page.locator("form[action$='/surveys'] button").click();
            assertTrue(page.locator("main").innerText().contains("1,204 asked; Example Research"));
            page.locator("form[action$='/lessons'] button").click();
            assertTrue(page.locator(".govuk-error-summary").innerText().contains("Write what was learnt"));
            page.locator("input[value=TEST_NEXT]").check();
            page.locator("textarea[name=lesson]").fill("Rotate by region with a week between");
            page.locator("form[action$='/lessons'] button").click();
            assertTrue(page.locator("main").innerText().contains("Rotate by region with a week between"));
            assertEquals(
                    0,
                    page.locator("main form[action$='/surveys'] input[disabled]")
                            .count());
        }
    }

    private static FilePayload file(String lines) {
        return new FilePayload(
                "surveys.csv",
                "text/csv",
                ("stage,measure,value,unit,respondents,period,source\n" + lines).getBytes(StandardCharsets.UTF_8));
    }
}
