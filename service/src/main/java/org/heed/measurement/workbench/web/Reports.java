package org.heed.measurement.workbench.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Renders reports. */
public final class Reports {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.heed.pages");

    private Reports() {}

    /** The report as one page that needs nothing else: styles inside, pictures drawn, no script. */
    public static String html(ReportPage page) {
        return rendered("report", page.styled(text("charts.css") + text("report.css")));
    }

    /** The same on A4: running title, page x of y, fonts inside, tagged. */
    public static byte[] pdf(ReportPage page) {
        return Paper.pdf(rendered("paper", page.styled(text("paper.css"))), page.day());
    }

    /** A sheet as one page that needs nothing else. */
    public static String html(SheetPage page) {
        return rendered("sheet", page.styled(text("charts.css") + text("report.css")));
    }

    /** A sheet on A4. */
    public static byte[] pdf(SheetPage page) {
        return Paper.pdf(rendered("sheetPaper", page.styled(text("paper.css"))), page.day());
    }

    private static String rendered(String template, Object page) {
        StringOutput output = new StringOutput(64 * 1024);
        ENGINE.render("measurement/workbench/" + template + ".jte", page, output);
        return output.toString();
    }

    /** Empty where the program was built without its stylesheets, as the fronts' are. */
    private static String text(String resource) {
        try (InputStream file = Reports.class.getResourceAsStream("/workbench/" + resource)) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
