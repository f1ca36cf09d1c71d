package org.heed.measurement.workbench.web;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Sets a report on A4 with embedded fonts, tagged for those who hear it. The same page gives the same bytes. */
final class Paper {
    private static final String FAMILY = "Source Sans 3";

    private static final Pattern DESCRIBED =
            Pattern.compile("<svg (?=[^>]*role=)([^>]*>\\s*<title[^>]*>([^<]*)</title>\\s*<desc[^>]*>([^<]*)</desc>)");

    private Paper() {}

    /** The day, of the data and not of the clock, is the date of the document. */
    static byte[] pdf(String page, LocalDate day) {
        XRLog.setLoggingEnabled(false);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256 * 1024);
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            font(builder, "SourceSans3_400Regular.ttf", 400);
            font(builder, "SourceSans3_600SemiBold.ttf", 600);
            font(builder, "SourceSans3_700Bold.ttf", 700);
            builder.usePdfUaAccessibility(true);
            builder.withHtmlContent(drawn(page), null);
            builder.withProducer("heed uplift");
            builder.useSVGDrawer(new BatikSVGDrawer());
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                PDDocument document = renderer.createPDFKeepOpen();
                date(document, day);
                document.setDocumentId((long) page.hashCode());
                document.save(bytes);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the report could not be set on paper", failed);
        }
        return bytes.toByteArray();
    }

    /** In the document's own list and in its metadata, which must agree. */
    private static void date(PDDocument document, LocalDate day) throws IOException {
        Calendar midnight = GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(midnight);
        document.getDocumentInformation().setModificationDate(midnight);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String dated = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll("(<xmp:(Create|Modify|Metadata)Date>)[^<]*", "$1" + day + "T00:00:00Z");
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }

    /** Pictures with the namespace and the type that a drawer needs, and their title and description as alternative. */
    private static String drawn(String page) {
        return DESCRIBED
                .matcher(page)
                .replaceAll(svg -> Matcher.quoteReplacement("<svg alt=\""
                        + (svg.group(2) + ". " + svg.group(3)).replace("\"", "&quot;") + "\" " + svg.group(1)))
                .replace("aria-hidden=\"true\"", "alt=\"Sign\"")
                .replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" font-family=\"" + FAMILY + "\" ");
    }

    private static void font(PdfRendererBuilder builder, String file, int weight) {
        FSSupplier<InputStream> supplier = () -> new ByteArrayInputStream(withoutLigatures(file));
        builder.useFont(supplier, FAMILY, weight, FontStyle.NORMAL, true);
    }

    /**
     * A ligature such as that of "ft" is a glyph without a character of its own: whoever hears or copies the text would
     * lose it. Under another tag nobody finds the table of substitutions (OpenType, table directory).
     */
    private static byte[] withoutLigatures(String file) {
        try (InputStream font = Objects.requireNonNull(Paper.class.getResourceAsStream("/fonts/" + file), file)) {
            byte[] bytes = font.readAllBytes();
            int tables = (bytes[4] & 0xff) << 8 | bytes[5] & 0xff;
            for (int table = 0; table < tables; table++) {
                int at = 12 + 16 * table;
                if (new String(bytes, at, 4, StandardCharsets.US_ASCII).equals("GSUB")) {
                    bytes[at] = 'X';
                }
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
