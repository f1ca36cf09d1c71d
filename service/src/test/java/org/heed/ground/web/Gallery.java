package org.heed.ground.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heed.ground.charts.GalleryCharts;
import org.heed.ground.words.Language;

/** Pages that show every component, to look at: target/gallery after the tests. */
final class Gallery {
    private Gallery() {}

    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> page : pages().entrySet()) {
            Files.writeString(folder.resolve(page.getKey() + ".html"), page.getValue());
        }
    }

    static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("public-question", question());
        pages.put("public-form", form(FieldErrors.none(), Language.ENGLISH));
        pages.put("public-form-errors", form(GalleryForms.ERRORS, Language.WELSH));
        pages.put("public-rtl", form(GalleryForms.ERRORS, new Language("ur")));
        pages.put("public-pieces", pieces());
        pages.put("staff-queue", queue());
        pages.put("staff-charts", charts());
        pages.put("staff-maps", maps());
        pages.put("staff-empty", empty());
        return pages;
    }

    private static String question() {
        PublicFrame frame = PublicFrame.of("Is it happening now?").back("/start");
        return open(
                frame,
                component("field", Map.of("field", GalleryForms.danger()))
                        + component("button", Map.of("text", "Continue")));
    }

    private static String form(FieldErrors errors, Language language) {
        PublicFrame frame = PublicFrame.of("Tell us what you saw")
                .in(language)
                .back("/before")
                .languages(List.of(
                        PublicFrame.LanguageLink.of(Language.ENGLISH, "English", "?language=en"),
                        PublicFrame.LanguageLink.of(Language.WELSH, "Cymraeg", "?language=cy"),
                        PublicFrame.LanguageLink.of(new Language("ur"), "اردو", "?language=ur")))
                .errors(errors);
        Phrases words = frame.words();
        StringBuilder html = new StringBuilder(component("errorSummary", Map.of("errors", errors, "words", words)));
        html.append("<h1 class=\"govuk-heading-l\">Tell us what you saw</h1><form method=\"post\" novalidate>");
        for (Field field : GalleryForms.fields(errors)) {
            html.append(component("field", Map.of("field", field, "words", words)));
        }
        html.append(component("button", Map.of("text", "Continue"))).append("</form>");
        return open(frame, html.toString());
    }

    private static String pieces() {
        String html = component(
                        "panel",
                        Map.of(
                                "title",
                                "We have your report",
                                "content",
                                text("Your receipt<br><strong>7K2M-9QXD-41TB</strong>")))
                + "<h2 class=\"govuk-heading-m\">Check your answers</h2>"
                + component("summaryList", Map.of("rows", GalleryForms.answers()))
                + component("warningText", Map.of("content", text("Do not put yourself at risk to find out more.")))
                + component(
                        "insetText",
                        Map.of("content", text("Calls are not recorded. You do not have to say who you are.")))
                + component(
                        "details",
                        Map.of("summary", "What happens next", "content", text("Every report is read by a person.")))
                + component(
                        "notificationBanner",
                        Map.of(
                                "content",
                                text(
                                        "<p class=\"govuk-notification-banner__heading\">An officer has left you a question.</p>")))
                + component("taskList", Map.of("tasks", GalleryForms.tasks()))
                + component(
                        "phaseBanner",
                        Map.of("phase", "Demo", "content", text("Nothing you send here reaches the police.")))
                + component("button", Map.of("text", "Start now", "kind", ButtonKind.START, "href", "/start"))
                + component("pagination", Map.of("pages", new Pages(6, 12, "?page=")));
        return open(PublicFrame.of("We have your report"), html);
    }

    private static String queue() {
        String html = "<h1 class=\"govuk-heading-l\">Reports to read</h1>"
                + component("table", Map.of("table", GalleryForms.queue()))
                + component("pagination", Map.of("pages", new Pages(2, 9, "?page=")))
                + "<div class=\"govuk-button-group\">"
                + component("button", Map.of("text", "Grade", "key", "r"))
                + component("button", Map.of("text", "Hand over", "kind", ButtonKind.SECONDARY, "key", "h"))
                + component("button", Map.of("text", "Dispose", "kind", ButtonKind.WARNING))
                + "</div>";
        String aside = "<h2>Why this is first</h2><p>It names a time within two days.</p>"
                + component("summaryList", Map.of("rows", GalleryForms.answers()))
                + component(
                        "field",
                        Map.of("field", GalleryForms.fields(FieldErrors.none()).getFirst()));
        return component(
                "staffLayout",
                Map.of("frame", GalleryForms.desk("queue"), "content", text(html), "aside", text(aside)));
    }

    private static String charts() {
        String html = "<h1>What changed</h1>"
                + chart("lineChart", Map.of("chart", GalleryCharts.lines()))
                + chart("dotWhisker", Map.of("chart", GalleryCharts.effects()))
                + chart("lineChart", Map.of("chart", GalleryCharts.single()))
                + chart("heatTable", Map.of("table", GalleryCharts.heat()))
                + chart("bars", Map.of("chart", GalleryCharts.bars()));
        return component("staffLayout", Map.of("frame", GalleryForms.desk("effect"), "content", text(html)));
    }

    private static String maps() {
        String html = "<h1>Where</h1>"
                + chart("tileMap", Map.of("map", GalleryCharts.rates()))
                + chart("tileMap", Map.of("map", GalleryCharts.covered()));
        return component("staffLayout", Map.of("frame", GalleryForms.desk("coverage"), "content", text(html)));
    }

    private static String empty() {
        Table table = Table.of("Mine", List.of(Table.Column.text("Reference")), List.of())
                .whenEmpty("Reports that you take will stand here. Open one from the queue and choose Take.");
        String html = "<h1>Mine</h1>"
                + component("errorSummary", Map.of("errors", GalleryForms.ERRORS))
                + component("table", Map.of("table", table))
                + component("taskList", Map.of("tasks", GalleryForms.tasks()))
                + component("warningText", Map.of("content", text("This can be done once only.")))
                + component(
                        "notificationBanner",
                        Map.of(
                                "tone",
                                Tag.Tone.DONE,
                                "content",
                                text("<p class=\"govuk-notification-banner__heading\">Handed over to Kent.</p>")))
                + component("insetText", Map.of("content", text("Nobody else is reading this report.")))
                + GalleryForms.fields(GalleryForms.ERRORS).stream()
                        .map(field -> component("field", Map.of("field", field)))
                        .collect(java.util.stream.Collectors.joining());
        return component("staffLayout", Map.of("frame", GalleryForms.desk("mine"), "content", text(html)));
    }

    private static String open(PublicFrame frame, String html) {
        String grid =
                "<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-two-thirds\">" + html + "</div></div>";
        return component("publicLayout", Map.of("frame", frame, "content", text(grid)));
    }

    private static gg.jte.Content text(String html) {
        return Rendering.content(html);
    }

    private static String component(String name, Map<String, Object> params) {
        return Rendering.of(name, params);
    }

    private static String chart(String name, Map<String, Object> params) {
        return Rendering.chart(name, params);
    }
}
