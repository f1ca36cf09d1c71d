package org.heed.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes the pictures of README from the running program, so that they show what it is. */
@Tag("slow")
class PicturesTest {
    private static final Path PICTURES = RunningHeed.home().resolve("docs/pictures");

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
                page.navigate(heed.staffFront() + "/campaigns/communities-defeat-terrorism-2019-sample/coverage");
                take(page, "coverage", 1280, 900);
                page.navigate(heed.staffFront() + "/content/kit/communities-defeat-terrorism-2019-sample?language=all");
                take(page, "kit", 1280, 900);
                signIn(page, heed, "demo-analyst");
                page.navigate(heed.staffFront() + "/effect/demonstration-2017");
                take(page, "effect", 1280, 900);
            }
        }
        assertTrue(Files.exists(PICTURES.resolve("effect.png")));
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
