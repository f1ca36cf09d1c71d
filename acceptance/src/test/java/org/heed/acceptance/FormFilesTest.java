package org.heed.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A question that a force adds by its files alone: asked, checked, stored, and read by an officer. */
class FormFilesTest {
    private static final Path SHIPPED = RunningHeed.home().resolve("service/src/main/resources/forms/act");

    @Test
    void aQuestionAddedByFilesAloneIsAskedSentAndRead() throws IOException {
        Path folder = Files.createTempDirectory("heed-forms");
        Path data = Files.createTempDirectory("heed-form-files");
        write(folder);
        Map<String, String> settings = Map.of("HEED_FORMS", folder.toString(), "HEED_LANGUAGES_OFF", "so,pa");
        try (RunningHeed heed = RunningHeed.start(data, "up", settings);
                Chromium chromium = new Chromium()) {
            try (BrowserContext phone = chromium.phoneWithoutScript()) {
                Page page = phone.newPage();
                page.navigate(heed.publicFront() + "/report?lang=so");
                assertEquals("en", page.locator("html").getAttribute("lang"), "a language that is off");
                assertEquals(0, page.locator(".heed-languages [lang=so]").count());
                page.navigate(heed.publicFront() + "/report?lang=cy");
                PublicForm form = new PublicForm(page);
                form.walk(
                        Map.of("danger", "no", "what", "A made-up lamp.", "light", "dark", "where_kind", "unknown"),
                        shown -> {});
                assertTrue(
                        form.visited().contains("Oedd hi'n olau?"),
                        form.visited().toString());
                assertTrue(page.locator("main").innerText().contains("Yn dywyll"));
                form.send();
            }
            try (BrowserContext desk = chromium.desk()) {
                Page page = desk.newPage();
                page.navigate(heed.staffFront() + "/sign-in");
                page.locator("button[value=demo-national]").click();
                Locator report = first(page, heed);
                report.click();
                String read = page.locator("main").innerText();
                assertTrue(read.contains("Light at the time"), read);
                assertTrue(read.contains("It was dark"), read);
            }
        } finally {
            RunningHeed.remove(data);
            RunningHeed.remove(folder);
        }
    }

    private static Locator first(Page page, RunningHeed heed) {
        for (int patience = 0; patience < 50; patience++) {
            page.navigate(heed.staffFront() + "/desk/queue");
            Locator first = page.locator("main a[href^='/desk/reports/']").first();
            if (first.count() > 0) {
                return first;
            }
            page.waitForTimeout(200);
        }
        throw new AssertionError(
                "no report in the queue: " + page.locator("main").innerText());
    }

    /** Version 2 with one question more; version 1 stays beside it. */
    private static void write(Path folder) throws IOException {
        Path act = folder.resolve("forms/act");
        Files.createDirectories(act.resolve("1"));
        for (String name : new String[] {"form.yaml", "text.en.yaml", "text.cy.yaml"}) {
            Files.copy(SHIPPED.resolve(name), act.resolve("1").resolve(name));
        }
        change(act, "form.yaml", "version: 1\nearlier: []", "version: 2\nearlier: [1]");
        change(act, "form.yaml", "  basis: {type", "  light: {type: choice, options: [bright, dark]}\n  basis: {type");
        change(
                act,
                "form.yaml",
                "  - {step: basis,",
                "  - {step: light, section: happened, ask: [light]}\n  - {step: basis,");
        change(act, "text.en.yaml", "  basis:\n", """
                  light:
                    label: Was it light?
                    short: Light at the time
                    options:
                      bright: {label: It was light}
                      dark: {label: It was dark}
                  basis:
                """);
        change(act, "text.cy.yaml", "  basis:\n", """
                  light:
                    label: "Oedd hi'n olau?"
                    short: Golau
                    options:
                      bright: {label: Yn olau}
                      dark: {label: Yn dywyll}
                  basis:
                """);
    }

    private static void change(Path act, String name, String from, String to) throws IOException {
        Path file = act.resolve(name);
        String text = Files.readString(Files.exists(file) ? file : SHIPPED.resolve(name));
        assertTrue(text.contains(from), name + " has " + from);
        Files.writeString(
                file,
                text.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to)));
    }
}
