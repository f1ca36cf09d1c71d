package org.heed.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes the pictures of README from the running program, so that they show what it is. */
@Tag("slow")
class PicturesTest {
    private static final Path PICTURES = RunningHeed.home().resolve("docs/pictures");

    private static final String CAMPAIGN = "communities-defeat-terrorism-2019-sample";

    @TempDir
    Path folder;

    @Test
    void everyDeskHasItsPicture() throws IOException, InterruptedException {
        Files.createDirectories(PICTURES);
        try (RunningHeed heed = RunningHeed.start(folder);
                Chromium chromium = new Chromium()) {
            int code = new ProcessBuilder(
                            RunningHeed.home().resolve("heed").toString(), "demo", "--data", folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("demo-terminal.log").toFile())
                    .start()
                    .waitFor();
            assertEquals(0, code);
            try (BrowserContext phone = chromium.phone()) {
                Page page = phone.newPage();
                PublicForm form = new PublicForm(page);
                page.navigate(heed.publicFront() + "/report");
                form.answer("danger", "no");
                form.next();
                take(page, "public-form", 375, 700);
                page.navigate(heed.publicFront() + "/news/communities-defeat-terrorism-2019");
                take(page, "news", 375, 700);
            }
            try (BrowserContext desk = chromium.desk()) {
                Page page = desk.newPage();
                signIn(page, heed, "demo-handler");
                page.navigate(heed.staffFront() + "/calls/new");
                take(page, "call", 1280, 900);
                signIn(page, heed, "demo-national");
                page.navigate(heed.staffFront() + "/desk/queue");
                take(page, "queue", 1280, 900);
                page.locator("main a[href^='/desk/reports/']").first().click();
                take(page, "report", 1280, 900);
                page.navigate(heed.staffFront() + "/counts");
                take(page, "counts", 1280, 900);
                signIn(page, heed, "demo-manager");
                page.navigate(heed.staffFront() + "/campaigns/" + CAMPAIGN + "/coverage");
                take(page, "coverage", 1280, 900);
                page.navigate(heed.staffFront() + "/content/kit/" + CAMPAIGN + "?force=dyfed-powys&language=all");
                page.waitForFunction("() => [...document.images].filter(one => one.getBoundingClientRect().top < 900)"
                        + ".every(one => one.complete && one.naturalWidth > 0)");
                take(page, "kit", 1280, 900);
                shortLink(page, heed, "Poster at Sample Station");
                shortLink(page, heed, "Counter card, Example Vehicle Hire");
                page.navigate(heed.staffFront() + "/campaigns/" + CAMPAIGN + "/placements");
                take(page, "placements", 1280, 900);
                bringOrganisations(page, heed);
                page.navigate(heed.staffFront() + "/campaigns/" + CAMPAIGN + "/partners");
                take(page, "partners", 1280, 900);
                page.navigate(heed.staffFront() + "/campaigns/" + CAMPAIGN + "/scoreboard");
                take(page, "scoreboard", 1280, 900);
                signIn(page, heed, "demo-analyst");
                page.navigate(heed.staffFront() + "/effect/demonstration-2017");
                take(page, "effect", 1280, 900);
            }
        }
        assertTrue(Files.exists(PICTURES.resolve("effect.png")));
    }

    /** One design, size and language of the kit for all forces, as a designer looks at it. */
    @Test
    void everyForceStandsOnTheContactSheet() throws IOException, InterruptedException {
        Files.createDirectories(PICTURES);
        int code = new ProcessBuilder(
                        RunningHeed.home().resolve("heed").toString(),
                        "kit",
                        "sheet",
                        "--template=before",
                        "--size=feed-1080x1080",
                        "--width=140",
                        "--out=" + folder)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("terminal.log").toFile())
                .start()
                .waitFor();
        assertEquals(0, code);
        Path sheet = PICTURES.resolve("sheet.jpg");
        Files.copy(folder.resolve("before-feed-1080x1080-en.jpg"), sheet, StandardCopyOption.REPLACE_EXISTING);
        assertTrue(Files.size(sheet) < 400_000, "small enough for a page");
    }

    private static void shortLink(Page page, RunningHeed heed, String label) {
        page.navigate(heed.staffFront() + "/campaigns/" + CAMPAIGN + "/placements/new");
        page.fill("[name=label]", label);
        page.fill("[name=target]", "/news");
        page.click("main button[type=submit]");
    }

    private void bringOrganisations(Page page, RunningHeed heed) throws IOException {
        Path file = Files.writeString(folder.resolve("organisations.csv"), """
                organisation,sector,regions,contact,email,language
                Mock & Daughters Stores,retail,wales north-west,Sam Specimen,sam@stores.example,en
                Ceir Enghraifft,vehicles,wales,Wyn Enghraifft,wyn@ceir.example,cy
                Example Vehicle Hire,vehicles,north-west,Noor Sample,noor@hire.example,en
                Placeholder United,sport-entertainment,north-west,Kim Dummy,kim@united.example,en
                """);
        page.navigate(heed.staffFront() + "/partners/import");
        page.setInputFiles("#file", file);
        page.click("text=Bring it");
        assertTrue(page.locator(".heed-main").textContent().contains("organisations added"));
    }

    private static void take(Page page, String name, int width, int height) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setClip(new Clip(0, 0, width, height)));
    }

    private static void signIn(Page page, RunningHeed heed, String person) {
        page.context().clearCookies();
        page.navigate(heed.staffFront() + "/sign-in");
        page.locator("button[value=" + person + "]").click();
    }
}
