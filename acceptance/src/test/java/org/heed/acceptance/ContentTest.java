package org.heed.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a campaign is made of, as its makers and approvers see it: pictures, messages, captions and kits. */
class ContentTest {
    private static final String CAMPAIGN = "communities-defeat-terrorism-2019-sample";

    private static Path folder;
    private static RunningHeed heed;
    private static Chromium chromium;

    @BeforeAll
    static void runWithTheSampleCampaign() throws IOException {
        folder = Files.createTempDirectory("heed-content");
        heed = RunningHeed.start(folder);
        chromium = new Chromium();
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

    @Test
    void aMessageIsWrittenByOneApprovedByAnotherAndItsChangeWarns() throws IOException {
        try (BrowserContext desk = chromium.phoneWithoutScript()) {
            Page page = desk.newPage();
            signIn(page, "demo-communications");
            page.navigate(staff("/content/messages"));
            page.locator("[name=text]").fill("No report is wasted");
            page.locator("[name=embargo]").fill("soon");
            page.locator("main button[type=submit]").last().click();
            String refused = page.locator("main").innerText();
            assertTrue(refused.contains("Enter whom it speaks to"), refused);
            assertTrue(refused.contains("such as 2027-01-22 00:01"), refused);
            assertEquals("No report is wasted", page.locator("[name=text]").inputValue());
            page.locator("[name=embargo]").fill("");
            page.locator("[name=welsh]").fill("Nid oes adroddiad yn ofer");
            page.locator("[name=audience]").fill("Everybody");
            page.locator("[name=channel]").fill("Posters");
            page.locator("main button[type=submit]").last().click();
            assertEquals(0, page.locator("form[action$='/approve']").count(), "own work");
            signIn(page, "demo-publisher");
            page.navigate(staff("/content/messages"));
            page.locator("form[action$='/approve'] button").click();
            assertTrue(page.locator("main").innerText().contains("The message is approved"));
        }
        try (BrowserContext desk = chromium.desk()) {
            Page page = desk.newPage();
            signIn(page, "demo-manager");
            page.navigate(staff("/content/kit/" + CAMPAIGN + "?force=cumbria"));
            assertTrue(page.locator("main").innerText().contains("No report is wasted"));
            Download kit = page.waitForDownload(
                    () -> page.locator("a[href$='/cumbria-kit.zip']").click());
            try (ZipFile zip = new ZipFile(kit.path().toFile())) {
                assertTrue(zip.size() > 40, "files: " + zip.size());
                assertTrue(zip.getEntry("manifest.csv") != null);
            }
            page.navigate(staff("/content/messages"));
            assertEquals(List.of(), Chromium.violations(page));
            page.locator("main a[href^='/content/messages/']").first().click();
            assertTrue(
                    page.locator("main").innerText().contains("said in 1 place"),
                    page.locator("main").innerText());
            assertEquals(List.of(), Chromium.violations(page));
            page.locator("main form button[type=submit]").click();
            assertTrue(page.locator("main").innerText().contains("Confirm that you tell those who say it"));
            assertEquals(List.of(), Chromium.violations(page));
            page.locator("[name=agreed]").check();
            page.locator("main form button[type=submit]").click();
            assertTrue(page.locator("main").innerText().contains("It is a draft again"));
        }
    }

    @Test
    void theGalleryShowsEachPieceWithItsAltTextOnAPhoneWithoutScript() {
        try (BrowserContext phone = chromium.phoneWithoutScript()) {
            Page page = phone.newPage();
            signIn(page, "demo-communications");
            page.navigate(staff("/content/kit/" + CAMPAIGN + "?force=dyfed-powys&language=cy"));
            assertEquals(16, page.locator(".heed-gallery img").count());
            for (String alt : page.locator(".heed-gallery img").all().stream()
                    .map(image -> image.getAttribute("alt"))
                    .toList()) {
                assertTrue(alt.contains("Heddlu Dyfed-Powys") && alt.contains("999"), alt);
            }
            page.locator("[name=size]").selectOption("poster-a3");
            page.locator("main form button").click();
            assertEquals(2, page.locator(".heed-gallery img").count());
        }
        try (BrowserContext phone = chromium.phone()) {
            Page page = phone.newPage();
            signIn(page, "demo-communications");
            page.navigate(staff("/content/kit/" + CAMPAIGN + "?force=hampshire&language=all"));
            assertEquals(List.of(), Chromium.violations(page));
            int wide = (int) page.evaluate("document.documentElement.scrollWidth");
            assertTrue(wide <= 375, "the page is " + wide + " pixels wide");
        }
    }

    @Test
    void aPreviewIsAPictureAndAnUnknownPieceIsNotThere() {
        try (BrowserContext desk = chromium.desk()) {
            Page page = desk.newPage();
            signIn(page, "demo-manager");
            page.navigate(staff("/content/kit/" + CAMPAIGN + "?force=kent&size=poster-a4"));
            assertEquals(List.of(480, 480), page.evaluate("""
                            async () => {
                              const images = [...document.querySelectorAll('.heed-gallery img')]
                              images.forEach((image) => { image.loading = 'eager' })
                              await Promise.all(images.map((image) => image.decode()))
                              return images.map((image) => image.naturalWidth)
                            }"""));
            assertEquals(
                    404,
                    page.navigate(staff("/content/pictures/before/scotland/poster-a4/en/preview.png"))
                            .status());
            assertEquals(
                    404,
                    page.navigate(staff("/content/kit/" + CAMPAIGN + "?force=nowhere"))
                            .status());
        }
    }

    @Test
    void captionsAreCheckedKeptAndGivenBack() {
        try (BrowserContext desk = chromium.desk()) {
            Page page = desk.newPage();
            signIn(page, "demo-communications");
            page.navigate(staff("/content/film/" + CAMPAIGN));
            assertEquals(List.of(), Chromium.violations(page));
            upload(page, "Only prose.");
            assertTrue(page.locator("main").innerText().contains("must hold captions in SRT or WebVTT"));
            assertEquals(List.of(), Chromium.violations(page));
            upload(page, "00:00:01,000 --> 00:00:01,500\nAn ordinary evening in a made-up street.\n");
            String said = page.locator("main").innerText();
            assertTrue(said.contains("1 warning"), said);
            assertTrue(said.contains("characters a second"), said);
            assertEquals(List.of(), Chromium.violations(page));
            Download file = page.waitForDownload(
                    () -> page.locator("a[href$='/captions-en.vtt']").click());
            assertEquals("captions-en.vtt", file.suggestedFilename());
        }
    }

    private static void upload(Page page, String text) {
        page.locator("[name=file]")
                .setInputFiles(new FilePayload("film.srt", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        page.locator("main form button").click();
    }

    @Test
    void theTaskOfAnUncoveredForceShowsItsPicturesAndOnlyApproversDecide() {
        try (BrowserContext desk = chromium.desk()) {
            Page page = desk.newPage();
            signIn(page, "demo-communications");
            page.navigate(staff("/content/tasks?campaign=" + CAMPAIGN));
            page.waitForTimeout(1_000);
            page.reload();
            page.locator("main a[href^='/content/tasks/']").first().click();
            String task = page.url();
            assertEquals(4, page.locator(".heed-gallery img").count());
            assertEquals(List.of(), Chromium.violations(page));
            page.locator("[name=text]").fill("Tell us. Made up for a test. In an emergency call 999.");
            page.locator("button[name=then][value=submit]").click();
            assertEquals(0, page.locator("form[action$='/approve']").count());
            signIn(page, "demo-publisher");
            page.navigate(task);
            page.locator("form[action$='/approve'] button").click();
            assertTrue(
                    page.locator("main").innerText().contains("Approved"),
                    page.locator("main").innerText());
            assertEquals(List.of(), Chromium.violations(page));
        }
    }

    private static String staff(String path) {
        return heed.staffFront() + path;
    }

    private static void signIn(Page page, String person) {
        page.context().clearCookies();
        page.navigate(staff("/sign-in"));
        page.locator("button[value=" + person + "]").click();
    }
}
