package org.heed.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A message to police staff, from its writer over a second person to a reader whom nobody names. */
class VigilanceTest {
    @Test
    void aMessageIsWrittenApprovedPublishedAndReadWithoutScript() {
        try (Chromium chromium = new Chromium();
                BrowserContext phone = chromium.phoneWithoutScript();
                BrowserContext desk = chromium.desk()) {
            Page page = phone.newPage();
            Heed.signIn(page, "demo-manager");
            page.navigate(Heed.staffUrl("/messages/new"));
            page.fill("[name=title]", "Your own security");
            page.click("main button[type=submit]");
            assertTrue(page.title().startsWith("Error:"), page.title());
            assertEquals("Your own security", page.inputValue("[name=title]"), "work kept");
            page.fill("[name=body]", "Look out for each other.\n\nTell your supervisor what seems odd.");
            page.check("[name=audience][value=all]");
            page.click("main button[type=submit]");
            String message = page.url().replaceAll("\\?.*", "");
            assertEquals(
                    0,
                    page.getByText("Approve", new Page.GetByTextOptions().setExact(true))
                            .count());
            Heed.signIn(page, "demo-publisher");
            page.navigate(message);
            page.click("text=Approve");
            Heed.signIn(page, "demo-manager");
            page.navigate(message);
            page.click("text=Publish");
            assertTrue(page.locator("main").innerText().contains("Too few staff to tell"));
            assertFalse(page.locator("main").innerText().contains("demo-"), "nobody is named");

            Heed.signIn(page, "demo-officer-nw");
            assertTrue(page.locator("nav").first().innerText().contains("unread"), "on every desk");
            page.navigate(Heed.staffUrl("/messages"));
            assertTrue((Integer) page.evaluate("document.documentElement.scrollWidth") <= 320);
            page.click("text=I have read this");
            assertFalse(page.locator("nav").first().innerText().contains("unread"));
            assertEquals(404, page.navigate(message).status(), "counts are not everybody's");

            Page wide = desk.newPage();
            for (String person : List.of("demo-manager", "demo-officer-london", "demo-officer-nw")) {
                Heed.signIn(wide, person);
                wide.navigate(Heed.staffUrl("/messages"));
                assertEquals(List.of(), Chromium.violations(wide), person);
            }
            Heed.signIn(wide, "demo-manager");
            for (String path : List.of("/messages/new", message.replaceAll("https?://[^/]+", ""))) {
                wide.navigate(Heed.staffUrl(path));
                assertEquals(List.of(), Chromium.violations(wide), path);
            }
        }
    }
}
