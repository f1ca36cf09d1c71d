package org.heed.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every public page against the rules of WCAG 2.2 AA, on a phone, with and without script. */
class PublicPagesTest {
    private static final Map<String, String> EVERYTHING = Map.ofEntries(
            Map.entry("danger", "no"),
            Map.entry("kind", "place"),
            Map.entry("what", "A made-up report: somebody watched the sample hall on three afternoons."),
            Map.entry("basis", "saw"),
            Map.entry("when_kind", "repeated"),
            Map.entry("where_kind", "place"),
            Map.entry("where_place", "Sample Hall"),
            Map.entry("where_town", "Stockport"),
            Map.entry("who_known", "partly"),
            Map.entry("name", "Somebody Made-Up"),
            Map.entry("vehicle_any", "yes"),
            Map.entry("colour", "white"),
            Map.entry("account_any", "yes"),
            Map.entry("type", "van"),
            Map.entry("value", "https://example.com/made-up"),
            Map.entry("item_any", "yes"),
            Map.entry("amount", "three"),
            Map.entry("told", "nobody"),
            Map.entry("risk", "unsure"),
            Map.entry("risk_detail", "Nothing special; made up."),
            Map.entry("contact", "yes"),
            Map.entry("contact_name", "Made-Up Person"),
            Map.entry("contact_phone", "07700 900123"),
            Map.entry("contact_email", "made.up@example.com"),
            Map.entry("heard", "cinema"));

    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/leaving",
                "/report",
                "/signs",
                "/at-home",
                "/under-18",
                "/deaf",
                "/privacy",
                "/accessibility",
                "/how-it-works",
                "/news",
                "/no-such-page"
            })
    void aPublicPageBreaksNoRule(String path) {
        try (BrowserContext phone = chromium.phone()) {
            Page page = phone.newPage();
            page.navigate(Heed.publicUrl(path));
            assertEquals(List.of(), Chromium.violations(page));
        }
    }

    @Test
    void everyStepOfTheFormBreaksNoRuleAndOffersToBeLeft() {
        try (BrowserContext phone = chromium.phone()) {
            Page page = phone.newPage();
            PublicForm form = new PublicForm(page).open();
            List<String> broken = new ArrayList<>();
            form.walk(EVERYTHING, shown -> {
                Chromium.violations(shown).forEach(rule -> broken.add(form.heading() + ": " + rule));
                if (shown.getByText("Exit this page").count() == 0) {
                    broken.add(form.heading() + ": no Exit this page");
                }
            });
            form.send();
            Chromium.violations(page).forEach(rule -> broken.add("receipt: " + rule));
            assertEquals(List.of(), broken);
            assertTrue(form.visited().size() >= 18, "walked " + form.visited());
        }
    }

    @Test
    void anErrorBreaksNoRuleKeepsWhatWasTypedAndMovesTheFocus() {
        try (BrowserContext phone = chromium.phone()) {
            Page page = phone.newPage();
            PublicForm form = new PublicForm(page).open();
            form.next();
            assertTrue(page.title().startsWith("Error:"), page.title());
            assertEquals(List.of(), Chromium.violations(page));
            page.waitForFunction("document.activeElement.classList.contains('govuk-error-summary')");
            form.answer("danger", "no");
            form.next();
            form.answer("kind", "behaviour");
            form.next();
            page.locator("[name=what]").fill("x".repeat(5_001));
            form.next();
            assertEquals(List.of(), Chromium.violations(page));
            assertEquals(5_001, page.locator("[name=what]").inputValue().length());
        }
    }

    @Test
    void dangerNowLeadsToTheStopPageAndKeepsNothing() throws SQLException {
        int before = Heed.reportsStored();
        try (BrowserContext phone = chromium.phoneWithoutScript()) {
            Page page = phone.newPage();
            PublicForm form = new PublicForm(page).open();
            form.answer("danger", "yes");
            form.next();
            assertEquals("Call 999 now", form.heading());
            assertEquals(0, page.locator("main button").count(), "nothing to send");
            assertEquals(List.of(), phone.cookies());
        }
        assertEquals(before, Heed.reportsStored());
    }

    @ParameterizedTest
    @ValueSource(strings = {"online", "radicalisation", "other"})
    void whatGoesElsewhereIsSaidWhereAndBreaksNoRule(String kind) {
        try (BrowserContext phone = chromium.phone()) {
            Page page = phone.newPage();
            PublicForm form = new PublicForm(page).open();
            form.answer("danger", "no");
            form.next();
            form.answer("kind", kind);
            form.next();
            assertEquals(List.of(), Chromium.violations(page));
            assertTrue(page.locator("main a").count() > 0, "somewhere to go");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shift", "Escape"})
    void threePressesLeaveThePage(String key) {
        try (BrowserContext desk = chromium.desk()) {
            Page page = desk.newPage();
            page.route(
                    Pattern.compile("https://.*"),
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html")
                            .setBody("<title>Weather</title>")));
            page.navigate(Heed.publicUrl("/report"));
            page.waitForFunction("document.body.classList.contains('govuk-frontend-supported')");
            for (int press = 0; press < 3; press++) {
                page.keyboard().press(key);
            }
            page.waitForURL("https://www.bbc.co.uk/weather");
        }
    }

    @Test
    void theFormCanBeWalkedWithTheKeyboardAlone() {
        try (BrowserContext desk = chromium.desk()) {
            Page page = desk.newPage();
            page.navigate(Heed.publicUrl("/report"));
            tabTo(page, "danger");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForSelector("[name=kind]");
            page.waitForFunction("document.activeElement.id === 'main-content'");
            tabTo(page, "kind");
        }
    }

    private static void tabTo(Page page, String field) {
        for (int press = 0; press < 30; press++) {
            page.keyboard().press("Tab");
            if (field.equals(page.evaluate("document.activeElement.name"))) {
                return;
            }
        }
        throw new AssertionError("no way to " + field + " by Tab");
    }

    @Test
    void theDeviceWorksWhileSomebodyWritesAndTheReportGoesBefore() throws SQLException {
        try (BrowserContext phone = chromium.phone()) {
            Page page = phone.newPage();
            PublicForm form = new PublicForm(page);
            form.fillQuickly("A made-up report of a lamp that was left on.");
            page.waitForFunction("document.querySelector('input[name=effort]').value !== ''");
            int before = inTheFirstLane();
            form.send();
            assertEquals(before + 1, inTheFirstLane());
        }
    }

    private static int inTheFirstLane() throws SQLException {
        try (Connection connection = Heed.program().database();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from intake.inbox where lane = 0")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void nothingOverflowsAtThreeHundredAndTwentyPixels() {
        try (BrowserContext phone = chromium.phoneWithoutScript()) {
            Page page = phone.newPage();
            PublicForm form = new PublicForm(page).open();
            List<String> wide = new ArrayList<>();
            form.walk(EVERYTHING, shown -> {
                int width = (Integer) shown.evaluate("document.documentElement.scrollWidth");
                if (width > 320) {
                    wide.add(form.heading() + ": " + width);
                }
            });
            assertEquals(List.of(), wide);
        }
    }

    @Test
    void anAddressInTheMiddleOfTheFormLeadsToItsStart() {
        assertEquals(303, Heed.get(URI.create(Heed.publicUrl("/report/what"))).statusCode());
    }
}
