package org.heed.ground.web;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/** Sets a page on A4 with embedded fonts, tagged for those who hear it (PDF/UA). */
public final class Sheets {
    private static final String FAMILY = "Source Sans 3";

    /** Setting a page takes a processor for a tenth of a second or more: one at a time leaves room for the form. */
    private static final ReentrantLock ONE = new ReentrantLock();

    private Sheets() {}

    /**
     * The page as a PDF.
     *
     * @param page well-formed HTML with its styles inside; its running title and its page numbers are the style's
     */
    public static byte[] pdf(String page) {
        XRLog.setLoggingEnabled(false);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        ONE.lock();
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            font(builder, "SourceSans3_400Regular.ttf", 400);
            font(builder, "SourceSans3_600SemiBold.ttf", 600);
            font(builder, "SourceSans3_700Bold.ttf", 700);
            builder.usePdfUaAccessibility(true);
            builder.withHtmlContent(page, null);
            builder.withProducer("heed");
            builder.toStream(bytes);
            builder.run();
        } catch (IOException failed) {
            throw new UncheckedIOException("the page could not be set on paper", failed);
        } finally {
            ONE.unlock();
        }
        return bytes.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String file, int weight) {
        FSSupplier<InputStream> supplier =
                () -> Objects.requireNonNull(Sheets.class.getResourceAsStream("/fonts/" + file), file);
        builder.useFont(supplier, FAMILY, weight, FontStyle.NORMAL, true);
    }
}
