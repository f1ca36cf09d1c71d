package org.heed.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
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

/** The two journeys, each walked whole: a report's (docs/journeys/report.md) and a campaign's (docs/journeys/campaign.md). */
class JourneyTest {
    private static final String WORDS =
            "A made-up report: a lamp was carried in and out of the sample hall seven times.";

    private static Path folder;
    private static RunningHeed heed;
    private static Chromium chromium;

    @BeforeAll
    static void runADemonstrationYearBesideTheProgram() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("heed-journey");
        heed = RunningHeed.start(folder);
        chromium = new Chromium();
        int code = new ProcessBuilder(
                        RunningHeed.home().resolve("heed").toString(), "demo", "--data", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("demo-terminal.log").toFile())
                .start()
                .waitFor();
        assertEquals(0, code, Files.readString(folder.resolve("demo-terminal.log")));
    }

    @AfterAll
    static void stop() {
        chromium.close();
        heed.close();
        RunningHeed.remove(folder);
    }

    @Test
    void aReportFromThePhoneToTheCampaignsEffect() throws SQLException {
        String receipt = report();
        assertEquals(27, receipt.length());
        int usefulBefore = useful();
        try (BrowserContext desk = chromium.phoneWithoutScript()) {
            Page page = desk.newPage();
            signIn(page, "demo-officer-nw");
            String report = find(page);
            read(page);
            grade(page, report);
            recordUseful(page, report);
        }
        awaitUseful(usefulBefore + 1);
        try (BrowserContext desk = chromium.desk()) {
            Page page = desk.newPage();
            signIn(page, "demo-analyst");
            page.navigate(staff("/effect/demonstration-2017"));
            String said = page.locator("main").innerText();
            assertTrue(said.contains("Reports rose by"), said);
            assertTrue(said.contains("Planned before the start"), said);
            assertEquals(List.of(), Chromium.violations(page));
            page.navigate(staff("/counts"));
            assertTrue(page.locator("main").innerText().contains("Useful"));
        }
    }

    /** On a phone of 320 pixels, without JavaScript. */
    private static String report() {
        try (BrowserContext phone = chromium.phoneWithoutScript()) {
            Page page = phone.newPage();
            page.navigate(heed.publicFront() + "/report");
            PublicForm form = new PublicForm(page);
            form.walk(
                    Map.ofEntries(
                            Map.entry("danger", "no"),
                            Map.entry("kind", "place"),
                            Map.entry("what", WORDS),
                            Map.entry("basis", "saw"),
                            Map.entry("when_kind", "planned"),
                            Map.entry("where_kind", "place"),
                            Map.entry("where_place", "Sample Hall"),
                            Map.entry("where_town", "Stockport"),
                            Map.entry("who_known", "no"),
                            Map.entry("vehicle_any", "no"),
                            Map.entry("account_any", "no"),
                            Map.entry("item_any", "no"),
                            Map.entry("told", "nobody"),
                            Map.entry("risk", "no"),
                            Map.entry("contact", "no"),
                            Map.entry("heard", "cinema")),
                    shown -> {});
            assertTrue(page.locator("main").innerText().contains(WORDS), "Check answers shows the words");
            page.locator("button[name=change][value=what]").click();
            assertEquals(WORDS, page.locator("[name=what]").inputValue(), "a change link brings the words back");
            form.next();
            assertTrue(form.isCheckAnswers(), "and leads back to Check answers");
            assertEquals(List.of(), phone.cookies(), "no cookie");
            return form.send();
        }
    }

    /** The report is the most urgent of the officer's region, since it speaks of something to come. */
    private static String find(Page page) {
        for (int patience = 0; patience < 50; patience++) {
            page.navigate(staff("/desk/queue"));
            Locator first = page.locator("main a[href^='/desk/reports/']").first();
            if (first.count() > 0) {
                first.click();
                if (page.locator("main").innerText().contains(WORDS)) {
                    return page.url();
                }
            }
            page.waitForTimeout(200);
        }
        throw new AssertionError("the report did not reach the queue of its region");
    }

    private static void read(Page page) {
        String said = page.locator("main").innerText();
        assertTrue(said.contains("Greater Manchester Police"), said);
        assertTrue(said.contains("Rule: place"), "the rule that decided is shown");
        assertEquals(0, page.getByText("suspect").count());
    }

    private static void grade(Page page, String report) {
        page.navigate(report + "/grade");
        page.locator("[name=source][value='1']").check();
        page.locator("[name=assessment][value=A]").check();
        page.locator("[name=handling][value=P]").check();
        page.locator("[name=reason]").fill("Typed before the mistake was found.");
        submit(page);
        assertTrue(page.title().startsWith("Error:"), "an anonymous source is never 1");
        assertEquals(
                "Typed before the mistake was found.",
                page.locator("[name=reason]").inputValue());
        page.locator("[name=source][value='2']").check();
        submit(page);
        assertTrue(
                page.locator("main").innerText().contains("2-A-P"),
                page.locator("main").innerText());
    }

    private static void recordUseful(Page page, String report) {
        page.navigate(report + "/outcome");
        page.locator("[name=outcome][value=useful-intelligence-picture]").check();
        submit(page);
    }

    private static void submit(Page page) {
        page.locator("main form button[type=submit].govuk-button").last().click();
    }

    private static int useful() throws SQLException {
        return number("select coalesce(sum(useful), 0) from outcome.daily where day > current_date - 7");
    }

    private static void awaitUseful(int wanted) throws SQLException {
        for (int patience = 0; patience < 50 && useful() != wanted; patience++) {
            RunningHeed.pause(100);
        }
        assertEquals(wanted, useful(), "the count has moved by one");
    }

    private static int number(String sql) throws SQLException {
        try (Connection connection = heed.database();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void aCampaignFromItsBookingsToItsFeed() {
        try (BrowserContext desk = chromium.desk()) {
            Page page = desk.newPage();
            signIn(page, "demo-manager");
            String campaign = plan(page);
            book(page, campaign);
            int tasks = uncovered(page, campaign);
            assertEquals(14, tasks, "forces without a showing");
            signIn(page, "demo-communications");
            page.navigate(staff("/content/tasks?campaign=journey-of-a-lamp"));
            String task = writeContent(page);
            signIn(page, "demo-manager");
            page.navigate(task);
            page.locator("form[action$='/approve'] button").click();
            assertTrue(
                    page.locator("main").innerText().contains("Approved"),
                    page.locator("main").innerText());
            publish(page, campaign);
        }
        try (BrowserContext phone = chromium.phone()) {
            Page page = phone.newPage();
            page.navigate(heed.publicFront() + "/news");
            page.getByText("A lamp for every sample town").click();
            String said = page.locator("main").innerText();
            assertTrue(said.contains("Published"), said);
            page.getByText("Show all updates").click();
            PlaywrightAssertions.assertThat(page.locator("details")).containsText("First published.");
            assertEquals(List.of(), Chromium.violations(page));
            String feed =
                    Heed.get(heed.publicFront().resolve("/news/feed.atom")).body();
            assertTrue(feed.contains("A lamp for every sample town"), feed);
        }
    }

    private static String plan(Page page) {
        page.navigate(staff("/campaigns/new"));
        page.locator("[name=name]").fill("Journey of a lamp");
        page.locator("[name=aim]").fill("Made up for a test.");
        page.locator("[name=audience]").fill("Nobody.");
        date(page, "launch", "23", "1", "2019");
        date(page, "first", "25", "1", "2019");
        page.locator("[name=weeks]").fill("8");
        page.locator("[name=medium-1]").selectOption("CINEMA");
        page.locator("[name=start-1]").fill("1");
        page.locator("[name=length-1]").fill("8");
        for (String region : List.of(
                "london",
                "south-east",
                "eastern",
                "east-midlands",
                "west-midlands",
                "north-west",
                "north-east",
                "south-west",
                "wales")) {
            page.locator("[name=region-" + region + "]").selectOption("SEES_CHOSEN");
        }
        submit(page);
        assertTrue(page.url().contains("/campaigns/"), page.locator("main").innerText());
        assertNotEquals(
                "new", page.url().replaceAll(".*/", ""), page.locator("main").innerText());
        return page.url().replaceAll("\\?.*", "");
    }

    private static void date(Page page, String field, String day, String month, String year) {
        page.locator("[name=" + field + "-day]").fill(day);
        page.locator("[name=" + field + "-month]").fill(month);
        page.locator("[name=" + field + "-year]").fill(year);
    }

    private static void book(Page page, String campaign) {
        page.navigate(campaign + "/coverage/book");
        page.locator("[name=file]")
                .setInputFiles(RunningHeed.home().resolve("service/src/main/resources/samples/bookings-2019.csv"));
        submit(page);
        page.locator("form[action$='/book'] button").click(); // what would change was shown; now it is kept
    }

    private static int uncovered(Page page, String campaign) {
        page.navigate(campaign + "/coverage");
        String said = page.locator("main").innerText();
        assertTrue(said.contains("29 of 43"), said);
        assertTrue(said.contains("120"), said);
        for (int patience = 0; patience < 50; patience++) {
            page.navigate(staff("/content/tasks?campaign=journey-of-a-lamp"));
            int tasks = page.locator("main a[href^='/content/tasks/']").count();
            if (tasks > 0) {
                return tasks;
            }
            page.waitForTimeout(200);
        }
        return 0;
    }

    private static String writeContent(Page page) {
        page.locator("main a[href^='/content/tasks/']").first().click();
        String task = page.url();
        page.locator("[name=text]").fill("If something feels wrong, say so. Made up for a test.");
        page.locator("button[name=then][value=submit]").click();
        return task;
    }

    private static void publish(Page page, String campaign) {
        signIn(page, "demo-manager");
        page.navigate(staff("/pages/new"));
        page.locator("[name=campaign]").selectOption(campaign.replaceAll(".*/", ""));
        page.locator("[name=title]").fill("A lamp for every sample town");
        page.locator("[name=summary]").fill("Made up for a test.");
        page.locator("[name=body]").fill("This page is made up.\n\n## Who is asked\n\n- Nobody");
        submit(page);
        String made = page.url().replaceAll("\\?.*", "");
        signIn(page, "demo-publisher");
        page.navigate(made);
        page.locator("form[action$='/approve'] button").click();
        page.locator("form[action$='/publish'] button").click();
        assertTrue(
                page.locator(".govuk-error-summary").innerText().contains("Accessibility"),
                page.locator("main").innerText());
        page.navigate(campaign + "/gates");
        page.locator("#gate-accessibility textarea")
                .fill("Made up: captions, alternative texts and both languages seen.");
        page.locator("#gate-accessibility button").click();
        page.navigate(made);
        page.locator("form[action$='/publish'] button").click();
        assertTrue(
                page.locator("main").innerText().contains("The page is published."),
                page.locator("main").innerText());
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
