package org.heed.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reporter comes back with the receipt (docs/journeys/return.md): adds, is asked, answers, and is read. */
class ReturnTest {
    private static Chromium chromium;

    /** The devices that people come back with. */
    enum Device {
        PHONE_WITHOUT_SCRIPT,
        PHONE,
        DESK_WITHOUT_SCRIPT,
        DESK;

        BrowserContext open() {
            return switch (this) {
                case PHONE_WITHOUT_SCRIPT -> chromium.browser(320, false);
                case PHONE -> chromium.browser(320, true);
                case DESK_WITHOUT_SCRIPT -> chromium.browser(1280, false);
                case DESK -> chromium.browser(1280, true);
            };
        }
    }

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest
    @EnumSource
    void aReporterComesBackAndIsAskedAndAnswers(Device device) throws SQLException {
        String mark = "lamp" + System.nanoTime();
        Kept kept = report(device, "A made-up " + mark + " was carried in and out of the sample hall.");

        try (BrowserContext context = device.open()) {
            Page page = context.newPage();
            come(page, kept.characters().toLowerCase(java.util.Locale.ROOT).replace('0', 'o'));
            assertTrue(said(page).contains("Officers have not left a question"), said(page));
            assertFalse(said(page).contains(mark), "what was told is not shown");
            look(page, device, "visit");
            page.locator("[name=add]").fill("Added: the " + mark + " was amber.");
            press(page);
            assertTrue(said(page).contains("We have what you added"), said(page));
            look(page, device, "sent");
            assertEquals(List.of(), context.cookies(), "no cookie");
        }

        String report = ask(mark, "What time did you see it?");
        try (BrowserContext context = device.open()) {
            Page page = context.newPage();
            come(page, String.join(" ", kept.words()));
            assertTrue(said(page).contains("Officers have not left a question"), "not before a second person decided");
        }
        authorise(report);

        try (BrowserContext context = device.open()) {
            Page page = context.newPage();
            come(page, String.join(" ", kept.words()));
            assertTrue(said(page).contains("What time did you see it?"), said(page));
            look(page, device, "question");
            press(page);
            assertTrue(said(page).contains("Enter what you want to add"), said(page));
            look(page, device, "nothing");
            page.locator("[name^=answer-]").fill("At ten past three, the " + mark + ".");
            press(page);
            assertTrue(said(page).contains("We have what you added"), said(page));
            press(page); // back to the report
            assertTrue(said(page).contains("What time did you see it?"), said(page));
            assertFalse(said(page).contains("ten past three"), "an answer is not shown again");
        }
        read(report, mark);
    }

    @ParameterizedTest
    @EnumSource
    void aWrongReceiptIsSaidClearlyAndStays(Device device) {
        try (BrowserContext context = device.open()) {
            Page page = context.newPage();
            page.navigate(Heed.publicUrl("/return"));
            look(page, device, "enter");
            press(page);
            assertTrue(said(page).contains("Enter your receipt"), said(page));
            look(page, device, "missing");
            page.locator("[name=receipt]").fill("ABC-DEF");
            press(page);
            assertTrue(said(page).contains("not a whole receipt"), said(page));
            assertEquals("ABC-DEF", page.locator("[name=receipt]").inputValue());
            look(page, device, "malformed");
            String nobodys = "0".repeat(27); // its check character is 0
            page.locator("[name=receipt]").fill(nobodys);
            press(page);
            assertTrue(said(page).contains("No report belongs to this receipt"), said(page));
            assertEquals(nobodys, page.locator("[name=receipt]").inputValue());
            assertTrue(page.title().startsWith("Error:"), page.title());
            look(page, device, "unknown");
        }
    }

    @Test
    void aPageThatWasChangedOnTheWayKeepsWhatWasTyped() {
        Kept kept = report(Device.PHONE_WITHOUT_SCRIPT, "A made-up lamp.");
        try (BrowserContext context = Device.DESK.open()) {
            Page page = context.newPage();
            come(page, kept.characters());
            page.evaluate("document.querySelector('[name=state]').value = 'changed'");
            page.locator("[name=add]").fill("Typed before it broke.");
            press(page);
            assertTrue(said(page).contains("Nothing has been sent"), said(page));
            assertEquals("Typed before it broke.", page.locator("[name=add]").inputValue());
            look(page, Device.DESK, "lost");
            page.locator("[name=receipt]").fill(kept.characters());
            press(page);
            assertEquals("Typed before it broke.", page.locator("[name=add]").inputValue());
        }
    }

    @Test
    void thePageSpeaksWelsh() {
        Kept kept = report(Device.PHONE, "A made-up lamp.");
        try (BrowserContext context = Device.PHONE.open()) {
            Page page = context.newPage();
            page.navigate(Heed.publicUrl("/return?lang=cy"));
            assertEquals("cy", page.locator("html").getAttribute("lang"));
            look(page, Device.PHONE, "enter-cy");
            page.locator("[name=receipt]").fill(kept.characters());
            press(page);
            assertTrue(said(page).contains("Eich adroddiad"), said(page));
            look(page, Device.PHONE, "visit-cy");
        }
    }

    @Test
    void aVisitWritesNoRowAndNoLine() throws Exception {
        Kept kept = report(Device.PHONE_WITHOUT_SCRIPT, "A made-up lamp.");
        Path log = Heed.program().folder().resolve("heed.log");
        int rows = number("select count(*) from intake.inbox");
        try (BrowserContext context = Device.DESK.open()) {
            Page page = context.newPage();
            come(page, kept.characters());
            come(page, kept.characters());
        }
        assertEquals(rows, number("select count(*) from intake.inbox"));
        String written = Files.exists(log) ? Files.readString(log) : "";
        assertFalse(written.contains(kept.characters()));
        assertFalse(written.contains("/return"), "no line says that somebody came");
    }

    private record Kept(String characters, List<String> words) {}

    private static Kept report(Device device, String what) {
        try (BrowserContext context = device.open()) {
            Page page = context.newPage();
            page.navigate(Heed.publicUrl("/report"));
            PublicForm form = new PublicForm(page);
            form.walk(
                    Map.of(
                            "danger",
                            "no",
                            "what",
                            what,
                            "where_kind",
                            "place",
                            "where_place",
                            "Sample Hall",
                            "where_town",
                            "Stockport"),
                    shown -> {});
            String characters = form.send();
            look(page, device, "receipt");
            return new Kept(characters, page.locator(".heed-words li").allInnerTexts());
        }
    }

    private static void come(Page page, String receipt) {
        page.navigate(Heed.publicUrl("/return"));
        page.locator("[name=receipt]").fill(receipt);
        press(page);
    }

    private static void press(Page page) {
        new PublicForm(page).press("#step button.govuk-button");
    }

    /** The officer finds the report in the queue, reads what was added, and asks. */
    private static String ask(String mark, String question) {
        try (BrowserContext context = chromium.desk()) {
            Page page = context.newPage();
            Heed.signIn(page, "demo-officer-nw");
            String report = find(page, mark);
            assertTrue(said(page).contains("was amber"), "the addition stands beside the report");
            page.navigate(report + "/questions");
            page.locator("[name=purpose][value=clarify]").check();
            page.locator("[name=question]").fill("Could you find out what it was?");
            page.locator("main form button[type=submit]").last().click();
            assertTrue(said(page).contains("may ask for an action"), said(page));
            assertEquals(List.of(), Chromium.violations(page));
            shot(page, "staff-flagged");
            page.locator("[name=question]").fill(question);
            page.locator("main form button[type=submit]").last().click();
            assertTrue(said(page).contains("waits for a second person"), said(page));
            assertEquals(List.of(), Chromium.violations(page));
            assertEquals(0, page.locator("form[action$='/authorise']").count(), "whoever asks does not authorise");
            return report;
        }
    }

    private static void authorise(String report) {
        try (BrowserContext context = chromium.desk()) {
            Page page = context.newPage();
            Heed.signIn(page, "demo-supervisor-nw");
            page.navigate(Heed.staffUrl("/desk/questions"));
            assertEquals(List.of(), Chromium.violations(page));
            shot(page, "staff-waiting");
            page.locator("main a[href='" + report.substring(report.indexOf("/desk/")) + "/questions']")
                    .click();
            shot(page, "staff-authorise");
            assertEquals(List.of(), Chromium.violations(page));
            page.locator("form[action$='/authorise'] button").click();
            assertTrue(said(page).contains("is on the reporter's page"), said(page));
            assertEquals(List.of(), Chromium.violations(page));
        }
    }

    /** The answer has raised the report; reading it is on record before it is shown. */
    private static void read(String report, String mark) throws SQLException {
        try (BrowserContext context = chromium.desk()) {
            Page page = context.newPage();
            Heed.signIn(page, "demo-officer-nw");
            for (int patience = 0; patience < 50; patience++) {
                page.navigate(Heed.staffUrl("/desk/queue"));
                Locator row = page.locator("tr:has(a[href='" + report.substring(report.indexOf("/desk/")) + "'])");
                if (row.count() > 0 && row.innerText().contains("Added to")) {
                    break;
                }
                page.waitForTimeout(200);
            }
            page.navigate(report);
            assertTrue(said(page).contains("At ten past three, the " + mark), said(page));
            assertTrue(said(page).contains("What time did you see it?"), "with the question it answers");
            shot(page, "staff-reading");
            assertEquals(List.of(), Chromium.violations(page));
        }
        String id = report.substring(report.lastIndexOf('/') + 1);
        assertTrue(
                number("select count(*) from audit.entry where verb = 'CONSULTATION' and object = '" + id + "'") >= 2);
    }

    private static String find(Page page, String mark) {
        for (int patience = 0; patience < 50; patience++) {
            page.navigate(Heed.staffUrl("/desk/queue"));
            for (String href : page.locator("main tr:has-text('Added to') a[href^='/desk/reports/']").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .toList()) {
                page.navigate(Heed.staffUrl(href));
                if (said(page).contains(mark)) {
                    return Heed.staffUrl(href);
                }
            }
            page.waitForTimeout(200);
        }
        throw new AssertionError("the report that was added to is not in the queue");
    }

    private static String said(Page page) {
        return page.locator("main").innerText();
    }

    private static void look(Page page, Device device, String name) {
        shot(page, name + "-" + device.name().toLowerCase(java.util.Locale.ROOT));
        if (device == Device.PHONE || device == Device.DESK) { // the rules need a script to run
            assertEquals(List.of(), Chromium.violations(page), name);
        }
        assertTrue(
                page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
                        .equals(true),
                name + " fits its width");
    }

    /** Keeps a picture where a folder is named, for people to look at. */
    private static void shot(Page page, String name) {
        String folder = System.getenv("HEED_SHOTS");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder).resolve(name + ".png"))
                    .setFullPage(true));
        }
    }

    private static int number(String sql) throws SQLException {
        try (Connection connection = Heed.program().database();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
