package org.heed.measurement.workbench.web;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Sets a report on A4 with embedded fonts, tagged for those who hear it. */
final class Paper {
    private static final String FAMILY = "Source Sans 3";

    private Paper() {}

    static byte[] pdf(String page) {
        XRLog.setLoggingEnabled(false);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256 * 1024);
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            font(builder, "SourceSans3_400Regular.ttf", 400);
            font(builder, "SourceSans3_600SemiBold.ttf", 600);
            font(builder, "SourceSans3_700Bold.ttf", 700);
            builder.usePdfUaAccessibility(true);
            builder.withHtmlContent(
                    page.replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" font-family=\"" + FAMILY + "\" "),
                    null);
            builder.withProducer("heed uplift");
            builder.useSVGDrawer(new BatikSVGDrawer());
            builder.toStream(bytes);
            builder.run();
        } catch (IOException failed) {
            throw new UncheckedIOException("the report could not be set on paper", failed);
        }
        return bytes.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String file, int weight) {
        FSSupplier<InputStream> supplier =
                () -> Objects.requireNonNull(Paper.class.getResourceAsStream("/fonts/" + file), file);
        builder.useFont(supplier, FAMILY, weight, FontStyle.NORMAL, true);
    }
}
