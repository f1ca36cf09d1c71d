package org.heed.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The campaign of 2019 from an empty database to its published page, as its people walk it, each page held against the
 * rules of accessibility and a phone's width (docs/journeys/campaign.md).
 *
 * <p>The days of 2019 are over, so nobody can fix that plan any more, and the program says so. The same campaign on the
 * same calendar in a year to come is fixed, sealed and checked.
 */
class CampaignJourneyTest {
    private static final String CAMPAIGN = "/campaigns/communities-defeat-terrorism-2019";
    private static final Pattern LETTER = Pattern.compile("https://heed\\.example(/partner/[A-Za-z0-9_-]{22})\\s");
    private static final List<String> REGIONS = List.of(
            "london",
            "south-east",
            "eastern",
            "east-midlands",
            "west-midlands",
            "north-west",
            "north-east",
            "south-west",
            "wales");

    private static Path folder;
    private static PostOffice office;
    private static RunningHeed heed;
    private static Chromium chromium;
    private static int shot;

    @BeforeAll
    static void open() throws IOException {
        folder = Files.createTempDirectory("heed-campaign");
        office = PostOffice.keeping();
        heed = RunningHeed.start(folder, "up", office.settings());
        chromium = new Chromium();
    }

    @AfterAll
    static void close() throws Exception {
        chromium.close();
        heed.close();
        office.close();
        RunningHeed.remove(folder);
    }

    @Test
    void theCampaignOf2019FromEmptyToPublished() throws IOException, InterruptedException {
        try (BrowserContext desk = chromium.desk()) {
            Page page = desk.newPage();
            as(page, "demo-manager");
            go(page, "/campaigns");
            assertEquals(
                    0, page.locator("main a[href^='/campaigns/communities']").count(), "nothing is there");
            sound(page);
            plan(page, "Communities Defeat Terrorism 2019", 2019, List.of());
            assertTrue(page.url().contains(CAMPAIGN), page.url());
            sound(page);
            onOnePage(page);
            flights(page);
            calendar(page);
            budget(page);
            askPlanner(page);
            passGates(page, CAMPAIGN);
            itIsTooLateToFix(page);
            book(page);
            withdrawTheLastShowing(page);
            closeTask(page);
            String message = keyMessage(page);
            kit(page, message);
            placement(page);
            String link = invite(page);
            share(link);
            as(page, "demo-manager");
            go(page, CAMPAIGN + "/partners");
            assertTrue(page.locator(".heed-tally").innerText().contains("2,500"), "the reach is counted");
            sound(page);
            publish(page);
            readByThePublic();
            scoreboard(page);
        }
    }

    @Test
    void theSameCampaignInAYearToComeIsSealedAndNeverChangedAgain() throws IOException, InterruptedException {
        String campaign = "/campaigns/communities-defeat-terrorism-2030";
        try (BrowserContext desk = chromium.phoneWithoutScript()) { // the whole of it without a script
            Page page = desk.newPage();
            as(page, "demo-manager");
            plan(page, "Communities Defeat Terrorism 2030", 2030, List.of("wales", "south-west"));
            go(page, campaign + "/fix");
            assertTrue(said(page).contains("Equality impact"), said(page));
            assertEquals(0, page.locator("form[action$='/fix'] .govuk-button").count(), "the gates are open");
            passGate(page, campaign, "demo-publisher", "equality");
            passGate(page, campaign, "demo-protection", "data-protection");
            as(page, "demo-manager");
            go(page, campaign + "/edit");
            String form = page.url();
            page.fill("[name=weeks]", "4");
            Page other = desk.newPage(); // the same person, in a second window
            other.navigate(heed.staffFront() + campaign + "/fix");
            other.locator("form[action$='/fix'] .govuk-button").click();
            assertTrue(said(other).contains("It can no longer be changed."), said(other));
            page.locator("main form .govuk-button").last().click();
            assertTrue(
                    page.locator(".govuk-error-summary").innerText().contains("can no longer be changed"), said(page));
            assertEquals("4", page.inputValue("[name=weeks]"), "the person's work is kept");
            page.navigate(form);
            assertFalse(page.url().endsWith("/edit"), "there is nothing left to change");
            go(page, campaign + "/seal");
            assertTrue(said(page).contains("Text, hash and signature fit"), said(page));
            for (String file : List.of("plan.txt", "plan.seal")) {
                keep(page, campaign + "/" + file, file.equals("plan.seal") ? "plan.txt.seal" : file);
            }
            keep(page, "/campaigns/plan-key.pem", "plan-key.pem");
        }
        Path text = folder.resolve("plan.txt");
        assertTrue(Files.readString(text).contains("seed"), Files.readString(text));
        String key = folder.resolve("plan-key.pem").toString();
        run(0, "plan", "verify", text.toString(), "--key", key);
        Files.writeString(text, Files.readString(text).replace("weeks: 8", "weeks: 9"));
        run(1, "plan", "verify", text.toString(), "--key", key);
    }

    private static void plan(Page page, String name, int year, List<String> compared) {
        go(page, "/campaigns/new");
        page.fill("[name=name]", name);
        page.fill("[name=aim]", "More people report what they see, and know how.");
        page.fill("[name=strapline]", "Communities defeat terrorism");
        page.fill("[name=audience]", "Adults in crowded places, young people for one");
        date(page, "launch", LocalDate.of(year, 1, 23));
        date(page, "first", LocalDate.of(year, 1, 24));
        page.fill("[name=weeks]", "8");
        for (String region : REGIONS) {
            page.selectOption("[name=region-" + region + "]", compared.contains(region) ? "COMPARED" : "SEES_CHOSEN");
        }
        press(page);
        assertTrue(said(page).contains("Weeks start on a Friday, such as 25 January " + year), said(page));
        date(page, "first", LocalDate.of(year, 1, 25));
        press(page);
        assertFalse(page.title().startsWith("Error:"), said(page));
    }

    private static void flights(Page page) {
        String[][] flights = {
            {"CINEMA", "1", "8", "Young people of 16 to 34"},
            {"SOCIAL", "1", "8", "Young people of 16 to 34"},
            {"POSTER", "3", "4", "Adults in crowded places"},
            {"PARTNERS", "1", "8", ""},
            {"NEWS", "1", "1", ""}
        };
        for (String[] flight : flights) {
            go(page, CAMPAIGN + "/flights/new");
            page.selectOption("[name=medium]", flight[0]);
            page.fill("[name=start]", flight[1]);
            page.fill("[name=length]", flight[2]);
            page.selectOption("[name=audience]", flight[3]);
            if (flight[0].equals("CINEMA")) {
                sound(page);
            }
            press(page);
        }
        assertEquals(5, page.locator("main table").first().locator("tbody tr").count(), said(page));
        sound(page);
    }

    /** Aim and weeks are there already; what people alone know is written part by part. */
    private static void onOnePage(Page page) {
        go(page, CAMPAIGN + "/oasis/objectives");
        page.fill("[name=metric-1]", "Useful reports a week (made up)");
        page.fill("[name=baseline-1]", "127 a week in the twelve months before");
        page.fill("[name=target-1]", "160 a week");
        date(page, "by-1", LocalDate.of(2019, 3, 21));
        sound(page);
        press(page);
        go(page, CAMPAIGN + "/oasis/audience");
        page.fill("[name=name-1]", "Adults in crowded places");
        page.fill("[name=name-2]", "Young people of 16 to 34");
        page.fill("[name=reach-2]", "Before films that they choose, social media");
        page.check("[name=hard-2]");
        sound(page);
        press(page);
        write(page, "strategy", List.of("capability", "opportunity", "motivation", "easy", "content"));
        write(page, "implementation", List.of("lead", "partners", "surge", "risks"));
        write(page, "scoring", List.of("inputs", "outputs", "outcomes", "impact"));
        assertTrue(said(page).toLowerCase(Locale.ROOT).contains("hard to reach"), said(page));
        assertTrue(
                page.locator("#implementation .govuk-task-list__item").count() > 2,
                "other rooms say how their work stands");
        sound(page);
    }

    private static void write(Page page, String part, List<String> questions) {
        go(page, CAMPAIGN + "/oasis/" + part);
        for (String question : questions) {
            page.fill("[name=" + question + "]", "Made up: what the people of the campaign agreed on.");
        }
        press(page);
    }

    private static void calendar(Page page) {
        go(page, "/calendar");
        page.fill("[name=name]", "Awards season (made up)");
        page.selectOption("[name=kind]", "awards");
        date(page, "first", LocalDate.of(2019, 2, 10));
        date(page, "last", LocalDate.of(2019, 2, 24));
        press(page);
        assertTrue(said(page).contains("Awards season (made up)"), said(page));
        sound(page);
        go(page, CAMPAIGN + "/flights");
        assertTrue(said(page).contains("Awards season (made up)"), "it stands beside the flights");
    }

    private static void budget(Page page) {
        go(page, CAMPAIGN + "/cinema-cost");
        page.fill("[name=admissions]", "850,000");
        page.fill("[name=cpt]", "62.50");
        page.locator("main form .govuk-button").last().click();
        assertTrue(page.locator("#answer").innerText().contains("£"), said(page));
        sound(page);
        page.locator("#answer .govuk-button").click();
        assertEquals("CINEMA", page.inputValue("[name=medium]"), "the sum comes along");
        press(page);
        assertTrue(page.locator(".heed-figures").innerText().contains("£"), said(page));
        sound(page);
    }

    /** A new installation has no history of its own: the planner quotes no power rather than one it cannot know. */
    private static void askPlanner(Page page) {
        go(page, CAMPAIGN + "/design");
        sound(page);
        page.locator("main form .govuk-button").first().click();
        assertTrue(said(page).contains("There is too little history"), said(page));
        assertEquals(0, page.locator("[name=design]").count(), "nothing to choose from");
        sound(page);
    }

    private static void passGates(Page page, String campaign) {
        as(page, "demo-manager");
        go(page, campaign + "/gates");
        assertEquals(0, page.locator("main textarea").count(), "nobody passes a gate on their own plan");
        sound(page);
        passGate(page, campaign, "demo-publisher", "equality");
        passGate(page, campaign, "demo-protection", "data-protection");
        passGate(page, campaign, "demo-publisher", "clearance");
        sound(page);
    }

    private static void passGate(Page page, String campaign, String person, String gate) {
        as(page, person);
        go(page, campaign + "/gates");
        page.locator("#gate-" + gate + " textarea").fill("Made up: read, and nothing left to ask.");
        page.locator("#gate-" + gate + " button").click();
        assertTrue(page.locator("#gate-" + gate).innerText().contains("Passed by"), said(page));
    }

    private static void itIsTooLateToFix(Page page) throws IOException {
        as(page, "demo-manager");
        go(page, CAMPAIGN);
        assertTrue(said(page).contains("The plan was not fixed before the start"), said(page));
        go(page, CAMPAIGN + "/fix");
        sound(page);
        if (page.locator("form[action$='/fix'] .govuk-button").count() > 0) {
            press(page);
        }
        go(page, CAMPAIGN);
        assertTrue(said(page).contains("Never fixed"), "a plan of the past is not fixed afterwards");
    }

    private static void book(Page page) {
        go(page, CAMPAIGN + "/coverage");
        sound(page);
        go(page, CAMPAIGN + "/coverage/book");
        sound(page);
        page.locator("[name=file]")
                .setInputFiles(RunningHeed.home().resolve("service/src/main/resources/samples/bookings-2019.csv"));
        press(page);
        sound(page);
        page.locator("form[action$='/book'] button").click(); // what would change was shown; now it is kept
        go(page, CAMPAIGN + "/coverage");
        String said = said(page);
        assertTrue(said.contains("29 of 43"), said);
        assertTrue(said.contains("9 of 9"), "every region is reached: " + said);
        sound(page);
        go(page, CAMPAIGN + "/coverage?measure=per_100k");
        sound(page);
        go(page, CAMPAIGN + "/coverage/sites");
        sound(page);
        go(page, "/content/tasks?campaign=communities-defeat-terrorism-2019");
        assertEquals(14, page.locator("main a[href^='/content/tasks/']").count(), said(page));
        assertTrue(said(page).contains("22 January 2019"), "due the day before the launch: " + said(page));
        sound(page);
    }

    private static void withdrawTheLastShowing(Page page) {
        go(page, CAMPAIGN + "/coverage/forces/north-wales");
        Locator boxes = page.locator("main input[name=booking]");
        assertTrue(boxes.count() > 0, said(page));
        sound(page);
        boxes.all().forEach(Locator::check);
        page.locator("form[action$='/withdraw'] button").click();
        go(page, "/content/tasks?campaign=communities-defeat-terrorism-2019");
        assertEquals(15, page.locator("main a[href^='/content/tasks/']").count(), said(page));
        assertTrue(said(page).contains("North Wales Police"), "on the very next page: " + said(page));
    }

    private static void closeTask(Page page) {
        as(page, "demo-communications");
        go(page, "/content/tasks?campaign=communities-defeat-terrorism-2019");
        page.locator("main a[href^='/content/tasks/']").first().click();
        String task = page.url();
        page.fill("[name=text]", "If something feels wrong, tell us. Made up for a test. In an emergency call 999.");
        sound(page);
        page.locator("button[name=then][value=submit]").click();
        assertEquals(0, page.locator("form[action$='/approve']").count(), "nobody approves their own words");
        as(page, "demo-publisher");
        page.navigate(task);
        sound(page);
        page.locator("form[action$='/approve'] button").click();
        assertTrue(said(page).contains("Approved"), said(page));
        sound(page);
    }

    private static String keyMessage(Page page) {
        String twin = "Nid oes adroddiad yn ofer";
        as(page, "demo-communications");
        go(page, "/content/messages");
        page.fill("[name=text]", "No report is wasted");
        page.fill("[name=welsh]", twin);
        page.fill("[name=audience]", "Everybody");
        page.fill("[name=channel]", "Posters");
        sound(page);
        page.locator("main button[type=submit]").last().click();
        as(page, "demo-publisher");
        go(page, "/content/messages");
        page.locator("form[action$='/approve'] button").first().click();
        assertTrue(said(page).contains("The message is approved"), said(page));
        sound(page);
        return twin;
    }

    private static void kit(Page page, String message) throws IOException {
        go(page, "/content/kit/communities-defeat-terrorism-2019?force=north-wales&language=cy");
        assertTrue(said(page).contains(message), said(page));
        assertEquals(16, page.locator(".heed-gallery img").count(), "two designs in eight sizes");
        sound(page);
        Path file = page.waitForDownload(
                        () -> page.locator("a[href$='/north-wales-kit.zip']").click())
                .path();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertTrue(zip.getEntry("manifest.csv") != null, "a kit lists what is in it");
            assertTrue(zip.size() > 16, "both languages in every size: " + zip.size());
        }
    }

    private static void placement(Page page) {
        as(page, "demo-communications");
        go(page, CAMPAIGN + "/placements/new");
        page.fill("[name=label]", "Poster at Sample Station");
        page.fill("[name=target]", "/news");
        sound(page);
        page.click("main button[type=submit]");
        String code = page.url().replaceAll(".*/([0-9A-Z]{7})\\?.*", "$1");
        sound(page);
        for (int round = 0; round < 50 && !location(code).equals("/news?via=" + code); round++) {
            RunningHeed.pause(100);
        }
        assertEquals("/news?via=" + code, location(code));
        for (int round = 0; round < 50; round++) {
            go(page, CAMPAIGN + "/placements");
            if (page.locator("main tr:has-text('Sample Station')").innerText().matches("(?s).*\\b[1-9][0-9]*\\b.*")) {
                break;
            }
            RunningHeed.pause(100);
        }
        sound(page);
    }

    private static String location(String code) {
        return Heed.get(URI.create(heed.publicFront() + "/g/" + code))
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private static String invite(Page page) {
        as(page, "demo-manager");
        go(page, "/partners/new");
        page.fill("#name", "Mock and Daughters Stores");
        page.selectOption("#sector", "retail");
        page.fill("#contact", "Sam Specimen");
        page.fill("#email", "sam@stores.example");
        sound(page);
        press(page);
        go(page, CAMPAIGN + "/partners");
        page.click("text=Write to them");
        page.check("input[value=retail]");
        page.click("button:has-text('See what would be sent')");
        sound(page);
        page.click("button:has-text('Send 1 letter')");
        String link = link();
        page.reload();
        for (int round = 0; round < 50 && !said(page).contains("Finished"); round++) {
            RunningHeed.pause(100);
            page.reload();
        }
        assertTrue(said(page).contains("Finished"), "every letter is final: " + said(page));
        sound(page);
        return link;
    }

    private static String link() {
        for (int round = 0; round < 200; round++) {
            for (String raw : office.texts()) {
                Matcher link = LETTER.matcher(raw.replace("=\r\n", "").replace("=3D", "="));
                if (link.find()) {
                    return link.group(1);
                }
            }
            RunningHeed.pause(100);
        }
        throw new AssertionError("no letter came");
    }

    /** On the partner's own telephone, without an account and without a script. */
    private static void share(String link) {
        try (BrowserContext phone = chromium.phoneWithoutScript()) {
            Page page = phone.newPage();
            page.navigate(heed.publicFront() + link);
            for (int round = 0; round < 60 && page.locator(".heed-kits a").count() == 0; round++) {
                RunningHeed.pause(500);
                page.reload();
            }
            HttpResponse<String> kit = Heed.get(URI.create(
                    heed.publicFront() + page.locator(".heed-kits a").first().getAttribute("href")));
            assertTrue(kit.body().startsWith("PK"), "a ZIP");
            page.click("text=We have taken it");
            page.check("input[value=screens]");
            page.fill("#day", "25");
            page.fill("#day-month", "1");
            page.fill("#day-year", "2019");
            page.fill("#reach", "2,500");
            page.click("button:has-text('We shared it')");
            assertTrue(said(page).contains("We noted where you shared it"), said(page));
        }
    }

    private static void publish(Page page) throws IOException {
        go(page, "/pages/new");
        page.selectOption("[name=campaign]", CAMPAIGN.replaceAll(".*/", ""));
        page.fill("[name=title]", "Communities defeat terrorism");
        page.fill(
                "[name=summary]", "A film in 120 cinemas asks everybody to report what does not feel right. Made up.");
        page.fill("[name=body]", sample("announcement-2019.md"));
        page.locator("details > summary").click();
        page.fill("[name=cy-title]", "Mae cymunedau yn trechu terfysgaeth");
        page.fill("[name=cy-summary]", "Ffilm mewn 120 o sinemâu. Ffug, ar gyfer prawf.");
        page.fill("[name=cy-body]", sample("announcement-2019.cy.md"));
        page.check("[name=cy-same]");
        sound(page);
        page.locator("button[type=submit]:has-text('Save the draft')").click();
        assertFalse(page.title().startsWith("Error:"), said(page));
        String made = page.url().replaceAll("\\?.*", "");
        assertEquals(0, page.locator("form[action$='/approve']").count(), "another person approves");
        as(page, "demo-publisher");
        page.navigate(made);
        sound(page);
        page.locator("form[action$='/approve'] button").click();
        page.locator("form[action$='/publish'] button").click();
        assertTrue(page.locator(".govuk-error-summary").innerText().contains("Accessibility"), said(page));
        sound(page);
        passGate(page, CAMPAIGN, "demo-publisher", "accessibility");
        page.navigate(made);
        page.locator("form[action$='/publish'] button").click();
        assertTrue(said(page).contains("The page is published."), said(page));
        sound(page);
    }

    private static String sample(String file) throws IOException {
        return Files.readString(
                RunningHeed.home().resolve("service/src/main/resources/samples").resolve(file));
    }

    private static void readByThePublic() throws IOException, InterruptedException {
        String path;
        try (BrowserContext phone = chromium.phone()) {
            Page page = phone.newPage();
            page.navigate(heed.publicFront() + "/news");
            page.locator("main a:has-text('Communities defeat terrorism')")
                    .first()
                    .click();
            assertTrue(said(page).contains("Published"), said(page));
            page.getByText("Show all updates").click();
            assertTrue(said(page).contains("First published."), said(page));
            sound(page);
            path = URI.create(page.url()).getPath();
        }
        assertTrue(get(path + ".cy").contains("Mae cymunedau yn trechu terfysgaeth"), "the twin");
        for (String feed : List.of("/news/feed.atom", "/feed.json")) {
            assertTrue(get(feed).contains("Communities defeat terrorism"), feed);
        }
        run(0, "history", "verify", heed.publicFront() + path + "/history.json");
    }

    private static String get(String path) {
        return Heed.get(URI.create(heed.publicFront() + path)).body();
    }

    private static void scoreboard(Page page) {
        as(page, "demo-manager");
        go(page, CAMPAIGN + "/scoreboard");
        for (String known : List.of("Cinemas booked", "Admissions", "Regions with a showing")) {
            assertTrue(said(page).contains(known), said(page));
        }
        sound(page);
        for (String path : List.of("", "/oasis", "/pace", "/coverage/delivered", "/coverage/films")) {
            go(page, CAMPAIGN + path);
            sound(page);
        }
    }

    private static void keep(Page page, String path, String name) throws IOException {
        Files.write(
                folder.resolve(name),
                page.request().get(heed.staffFront() + path).body());
    }

    private static void run(int expected, String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(RunningHeed.home().resolve("heed").toString()));
        command.addAll(List.of(words));
        Path told = folder.resolve("told.log");
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start()
                .waitFor();
        assertEquals(expected, code, Files.readString(told));
    }

    private static void date(Page page, String field, LocalDate day) {
        String first = page.locator("[name=" + field + "-day]").count() > 0 ? field + "-day" : field;
        page.fill("[name=" + first + "]", Integer.toString(day.getDayOfMonth()));
        page.fill("[name=" + field + "-month]", Integer.toString(day.getMonthValue()));
        page.fill("[name=" + field + "-year]", Integer.toString(day.getYear()));
    }

    private static void as(Page page, String person) {
        page.context().clearCookies();
        go(page, "/sign-in");
        page.locator("button[value=" + person + "]").click();
    }

    private static void go(Page page, String path) {
        assertEquals(200, page.navigate(heed.staffFront() + path).status(), path);
    }

    private static void press(Page page) {
        page.locator("main form button[type=submit].govuk-button").last().click();
    }

    private static String said(Page page) {
        return page.locator("body").innerText(); // with what stands beside it
    }

    /** Breaks no rule, and is no wider than a phone; both widths are drawn for people who want to look. */
    private static void sound(Page page) {
        String at = page.url().replaceAll("^https?://[^/]+", "");
        assertEquals(List.of(), Chromium.violations(page), at);
        draw(page, at);
        var size = page.viewportSize();
        page.setViewportSize(375, 740);
        assertEquals(
                false,
                page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"),
                at + " scrolls sideways");
        draw(page, at);
        page.setViewportSize(size.width, size.height);
    }

    private static void draw(Page page, String at) {
        String pictures = System.getenv("HEED_PICTURES");
        if (pictures != null) {
            shot++;
            String name = "%03d%s-%d.png"
                    .formatted(
                            shot, at.replaceAll("\\?.*", "").replaceAll("[^a-z0-9]+", "-"), page.viewportSize().width);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(pictures).resolve(name))
                    .setFullPage(true));
        }
    }
}
