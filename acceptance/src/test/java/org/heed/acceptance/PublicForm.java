package org.heed.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The public form as somebody walks through it: what is on the page is answered where there is an answer for it. */
final class PublicForm {
    private static final Pattern RECEIPT =
            Pattern.compile("heed-receipt__group\">([0-9A-Z]{3})<", Pattern.CASE_INSENSITIVE);
    private static final int MOST_PAGES = 40;

    private final Page page;
    private final List<String> visited = new ArrayList<>();

    PublicForm(Page page) {
        this.page = page;
    }

    /** Opens the form at its first question. */
    PublicForm open() {
        page.navigate(Heed.publicUrl("/report"));
        return this;
    }

    /** The shortest honest way through: no danger, one narrative, everything else left out. */
    void fillQuickly(String narrative) {
        open();
        walk(Map.of("danger", "no", "what", narrative), shown -> {});
    }

    /** Goes on, page by page, until Check answers; each page is shown to the looker first. */
    void walk(Map<String, String> answers, Consumer<Page> looker) {
        for (int at = 0; at < MOST_PAGES; at++) {
            visited.add(heading());
            looker.accept(page);
            if (isCheckAnswers()) {
                return;
            }
            answers.forEach(this::answer);
            next();
        }
        throw new AssertionError("no Check answers after " + visited);
    }

    /** Fills or chooses one field where the page asks it. */
    void answer(String field, String value) {
        Locator inputs = page.locator("#step [name='" + field + "']");
        if (inputs.count() == 0) {
            return;
        }
        String type = inputs.first().getAttribute("type");
        if ("radio".equals(type) || "checkbox".equals(type)) {
            for (String code : value.split(" ")) {
                page.locator("#step [name='" + field + "'][value='" + code + "']")
                        .check();
            }
        } else if (inputs.first().isVisible()) {
            inputs.first().fill(value);
        }
    }

    /** Presses the one green button and waits for the next page, which a script may put in the place of this one. */
    void next() {
        press("#step button.govuk-button:not(.govuk-button--secondary)");
    }

    /** Presses a button of the form and waits as {@link #next} does. */
    void press(String button) {
        page.evaluate("document.getElementById('step').dataset.walked = 'true'");
        page.locator(button).last().click();
        for (int patience = 0; patience < 200; patience++) {
            page.waitForLoadState();
            if (page.locator("#step[data-walked]").count() == 0) {
                return;
            }
            page.waitForTimeout(25);
        }
        throw new AssertionError("no page came after " + heading());
    }

    String heading() {
        return page.locator("h1").first().innerText();
    }

    boolean isCheckAnswers() {
        return page.locator("#step[action='/report/send']").count() > 0;
    }

    /** Sends from Check answers and reads the receipt. */
    String send() {
        next();
        return receiptIn(page.content());
    }

    List<String> visited() {
        return visited;
    }

    /** The request that the send button would make, for somebody who presses it more than once. */
    HttpRequest sendRequest() {
        String state = page.locator("#step input[name='state']").getAttribute("value");
        return HttpRequest.newBuilder(URI.create(Heed.publicUrl("/report/send")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("state=" + URLEncoder.encode(state, StandardCharsets.UTF_8)))
                .build();
    }

    static String receiptIn(String html) {
        Matcher groups = RECEIPT.matcher(html);
        StringBuilder receipt = new StringBuilder();
        while (groups.find()) {
            receipt.append(groups.group(1));
        }
        if (receipt.length() != 27) {
            throw new AssertionError("no receipt of 27 characters on the page");
        }
        return receipt.toString();
    }
}
