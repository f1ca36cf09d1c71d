package org.heed.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The public side in every language, and from one language to another in the middle of the form. */
class LanguagesTest {
    private static final String WORDS = "A made-up report: a lamp was carried in and out of the sample hall.";
    private static final Map<String, String> EVERYTHING = Map.ofEntries(
            Map.entry("danger", "no"),
            Map.entry("kind", "place"),
            Map.entry("what", WORDS),
            Map.entry("basis", "saw"),
            Map.entry("when_kind", "repeated"),
            Map.entry("when_date-day", "27"),
            Map.entry("when_date-month", "3"),
            Map.entry("when_date-year", "2026"),
            Map.entry("where_kind", "place"),
            Map.entry("where_place", "Sample Hall"),
            Map.entry("who_known", "partly"),
            Map.entry("person.0.name", "Somebody Made-Up"),
            Map.entry("vehicle_any", "yes"),
            Map.entry("vehicle.0.colour", "white"),
            Map.entry("account_any", "yes"),
            Map.entry("account.0.value", "https://example.com/made-up"),
            Map.entry("item_any", "yes"),
            Map.entry("item.0.amount", "three"),
            Map.entry("told", "nobody"),
            Map.entry("risk", "unsure"),
            Map.entry("contact", "yes"),
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
    @ValueSource(strings = {"en", "cy", "ar", "bn", "fr", "pa", "pl", "ro", "so", "ur"})
    void everyPageAndErrorInEveryLanguageBreaksNoRuleAndIsNoWiderThanASmallPhone(String language) {
        try (BrowserContext phone = chromium.smallPhone()) {
            Page page = phone.newPage();
            List<String> broken = new ArrayList<>();
            for (String path : List.of(
                    "/",
                    "/leaving",
                    "/signs",
                    "/at-home",
                    "/under-18",
                    "/deaf",
                    "/how-it-works",
                    "/privacy",
                    "/accessibility",
                    "/no-such-page")) {
                page.navigate(Heed.publicUrl(path + "?lang=" + language));
                look(page, language, path, broken);
            }
            page.navigate(Heed.publicUrl("/report?lang=" + language));
            PublicForm form = new PublicForm(page);
            form.next();
            assertEquals(1, page.locator(".govuk-error-summary").count(), "an error to look at");
            look(page, language, "the first error", broken);
            asides(page, form, language, broken);
            page.navigate(Heed.publicUrl("/report?lang=" + language));
            List<String> asked = new ArrayList<>();
            form.walk(EVERYTHING, shown -> {
                asked.add(shown.locator("#step").getAttribute("action"));
                look(shown, language, asked.getLast(), broken);
                wrong(shown, form, asked.getLast(), language, broken);
            });
            form.send();
            look(page, language, "receipt", broken);
            assertEquals(List.of(), broken);
            assertTrue(asked.size() >= 22, "walked " + asked);
        }
    }

    /** The pages that say where else to go, and the one for a form that cannot be read. */
    private static void asides(Page page, PublicForm form, String language, List<String> broken) {
        page.navigate(Heed.publicUrl("/report?lang=" + language));
        form.answer("danger", "yes");
        form.next();
        look(page, language, "danger now", broken);
        for (String kind : List.of("online", "radicalisation", "other")) {
            page.navigate(Heed.publicUrl("/report?lang=" + language));
            form.answer("danger", "no");
            form.next();
            form.answer("kind", kind);
            form.next();
            look(page, language, kind, broken);
        }
        page.evaluate("document.querySelector('#step [name=state]').value = 'broken'");
        form.next();
        look(page, language, "a form that cannot be read", broken);
    }

    /** Says something on the page that cannot be, where the page can be told such a thing, and looks at the answer. */
    private static void wrong(Page page, PublicForm form, String at, String language, List<String> broken) {
        Map<String, Map<String, String>> mistakes = Map.of(
                "/report/what", Map.of("what", ""),
                "/report/date", Map.of("when_date-day", "31", "when_date-month", "2", "when_date-year", "2026"),
                "/report/details", Map.of("contact_email", "nobody", "contact_phone", "12"));
        if (mistakes.containsKey(at)) {
            mistakes.get(at).forEach(form::answer);
            form.next();
            assertTrue(page.locator(".govuk-error-summary").count() == 1, "an error at " + at);
            look(page, language, "error at " + at, broken);
            if (!language.equals("en")) {
                assertFalse(page.locator("main").innerText().contains("There is a problem"), at);
            }
        }
    }

    private static void look(Page page, String language, String where, List<String> broken) {
        Chromium.violations(page).forEach(rule -> broken.add(where + ": " + rule));
        int width = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (width > 320) {
            broken.add(where + ": " + width + " px wide");
        }
        Locator html = page.locator("html");
        String direction = Set.of("ar", "ur").contains(language) ? "rtl" : "ltr";
        if (!language.equals(html.getAttribute("lang")) || !direction.equals(html.getAttribute("dir"))) {
            broken.add(where + ": is said to be in " + html.getAttribute("lang"));
        }
        if (page.locator(".heed-footer__note").count() != (language.equals("en") ? 0 : 1)) {
            broken.add(where + ": says wrongly whether its language is reviewed");
        }
    }

    @ParameterizedTest
    @CsvSource({"script, 320", "script, 1280", "none, 320", "none, 1280"})
    void theLanguageChangesInTheMiddleAndNothingIsLost(String script, int width) throws SQLException {
        int before = Heed.reportsStored();
        try (BrowserContext browser = chromium.browser(width, script.equals("script"))) {
            Page page = browser.newPage();
            page.navigate(Heed.publicUrl("/report"));
            PublicForm form = new PublicForm(page);
            form.answer("danger", "no");
            form.next();
            form.answer("kind", "place");
            String english = form.heading();
            into(page, "cy");
            assertNotEquals(english, form.heading());
            assertTrue(page.locator("[name=kind][value=place]").isChecked(), "what was chosen and not sent");
            form.next();
            form.answer("what", WORDS);
            into(page, "ar");
            assertEquals("rtl", page.locator("html").getAttribute("dir"));
            assertEquals(WORDS, page.locator("[name=what]").inputValue());
            if (script.equals("script")) {
                page.goBack();
                page.waitForFunction("document.documentElement.lang === 'cy'");
                assertEquals(WORDS, page.locator("[name=what]").inputValue(), "the browser's own Back");
                page.goForward();
                page.waitForFunction("document.documentElement.lang === 'ar'");
            }
            form.answer("what", "");
            form.next();
            String arabicError = page.locator(".govuk-error-summary").innerText();
            into(page, "cy");
            String welshError = page.locator(".govuk-error-summary").innerText();
            assertNotEquals(arabicError, welshError, "an error stays, in the other language");
            assertTrue(page.title().startsWith("Gwall:"), page.title());
            form.walk(EVERYTHING, shown -> {});
            into(page, "ar");
            assertTrue(form.isCheckAnswers());
            assertTrue(page.locator("main").innerText().contains(WORDS));
            String receipt = form.send();
            into(page, "cy");
            assertEquals(receipt, PublicForm.receiptIn(page.content()), "the receipt again, in Welsh");
            assertEquals("cy", page.locator("html").getAttribute("lang"));
        }
        assertEquals(before + 1, Heed.reportsStored());
    }

    private static void into(Page page, String language) {
        page.locator(".heed-languages summary").click();
        page.locator(".heed-languages [lang=" + language + "]").click();
        page.waitForCondition(() -> language.equals(page.locator("html").getAttribute("lang")));
    }

    @Test
    void aPageAboutTheFormLeadsToItselfInEachLanguageNamedInItself() {
        try (BrowserContext phone = chromium.phoneWithoutScript()) {
            Page page = phone.newPage();
            page.navigate(Heed.publicUrl("/privacy"));
            Locator welsh = page.locator(".heed-languages a[hreflang=cy]");
            assertEquals("Cymraeg", welsh.textContent());
            assertEquals("cy", welsh.getAttribute("lang"));
            assertEquals("rtl", page.locator(".heed-languages a[hreflang=ur]").getAttribute("dir"));
            into(page, "cy");
            assertTrue(page.url().endsWith("/privacy?lang=cy"), page.url());
            assertEquals(
                    "/how-it-works?lang=cy", page.locator("footer a").first().getAttribute("href"));
            page.navigate(Heed.publicUrl("/?lang=cy&placement=made-up"));
            page.locator(".govuk-button--start").click();
            assertEquals("cy", page.locator("html").getAttribute("lang"));
        }
    }

    @Test
    void aStateThatCannotBeReadIsToldInTheLanguageOfThePage() {
        HttpResponse<String> lost = Heed.send(HttpRequest.newBuilder(URI.create(Heed.publicUrl("/report/language")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("state=broken&in=pl&lang=fr&place=what&what=un+mot"))
                .build());
        assertEquals(422, lost.statusCode());
        assertTrue(lost.body().contains("<html lang=\"fr\""), lost.body());
    }

    @Test
    void numbersAndTheReceiptRunFromLeftToRightInArabic() {
        try (BrowserContext phone = chromium.smallPhone()) {
            Page page = phone.newPage();
            page.navigate(Heed.publicUrl("/?lang=ar"));
            for (Locator number : page.locator("main a[href^='tel:']").all()) {
                assertEquals("ltr", number.locator("bdi").getAttribute("dir"), number.innerText());
            }
            page.navigate(Heed.publicUrl("/report?lang=ar"));
            PublicForm form = new PublicForm(page);
            form.walk(Map.of("danger", "no", "what", WORDS), shown -> {});
            form.send();
            Object ordered = page.evaluate("(() => { const groups = [...document.querySelectorAll("
                    + "'.heed-receipt__group')].map((group) => group.getBoundingClientRect());"
                    + " return groups.every((box, at) => at === 0 || box.top > groups[at - 1].top + 1"
                    + " || box.left > groups[at - 1].left) })()");
            assertEquals(true, ordered, "the groups of the receipt from left to right");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "cy", "ar"})
    void textOfTwiceTheSizeLosesNothing(String language) {
        try (BrowserContext desk = chromium.browser(1280, false)) {
            Page page = desk.newPage();
            page.navigate(Heed.publicUrl("/report?lang=" + language));
            List<String> wide = new ArrayList<>();
            new PublicForm(page).walk(EVERYTHING, shown -> {
                Object lost = shown.evaluate("(() => { document.documentElement.style.fontSize = '200%';"
                        + " return document.documentElement.scrollWidth > innerWidth"
                        + " || [...document.querySelectorAll('main :is(h1, label, legend, p, button)')]"
                        + ".some((text) => text.scrollWidth > text.clientWidth + 1"
                        + " && getComputedStyle(text).overflowX === 'hidden'"
                        + " && !text.classList.contains('govuk-visually-hidden')) })()");
                if (Boolean.TRUE.equals(lost)) {
                    wide.add(shown.locator("#step").getAttribute("action"));
                }
            });
            assertEquals(List.of(), wide);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar", "bn"})
    void theFirstPageOfTheFormIsThirtyKilobytesOrLessWithEverything(String language) throws Exception {
        URI first = URI.create(Heed.publicUrl("/report?lang=" + language));
        try (HttpClient client = HttpClient.newHttpClient()) {
            Matcher needed = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"")
                    .matcher(client.send(HttpRequest.newBuilder(first).build(), HttpResponse.BodyHandlers.ofString())
                            .body());
            Set<URI> all = new LinkedHashSet<>(Set.of(first));
            while (needed.find()) {
                all.add(first.resolve(needed.group(1)));
            }
            assertTrue(all.size() >= 4, "page, style, script and mark: " + all);
            int bytes = 0;
            for (URI part : all) {
                HttpResponse<byte[]> sent = client.send(
                        HttpRequest.newBuilder(part)
                                .header("Accept-Encoding", "br, gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
                assertEquals(200, sent.statusCode(), part.toString());
                bytes += sent.body().length;
            }
            System.out.println("first page in " + language + ": " + bytes + " B");
            assertTrue(bytes <= 30_000, bytes + " bytes");
        }
    }
}
