package org.heed.campaigns.placements.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.heed.ground.charts.QrCode;

/**
 * Codes to print and cut: A4, twelve on a page, each with its quiet zone, its name, its address in text and marks to cut
 * along. All lengths are in millimetres.
 *
 * @param title the campaign's name
 */
public record QrSheet(String title, List<Label> labels) {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, QrSheet.class.getClassLoader(), "org.heed.pages");
    private static final String FAMILY = "Source Sans 3";
    private static final int ACROSS = 3;
    private static final int DOWN = 4;
    static final int WIDTH = 58;
    static final int HEIGHT = 64;
    private static final int GAP = 6;
    private static final int LEFT = 12;
    private static final int TOP = 15;

    /** What stands on one piece. */
    public record Label(String name, String address, QrCode qr) {}

    /** A piece in its place. */
    public record Piece(Label label, int left, int top) {}

    /** The pieces of one page. */
    public record Leaf(int number, List<Piece> pieces, String marks) {}

    public QrSheet {
        labels = List.copyOf(labels);
    }

    /** The pages, in the order of the labels. */
    public List<Leaf> leaves() {
        List<Leaf> leaves = new ArrayList<>();
        for (int from = 0; from < labels.size(); from += ACROSS * DOWN) {
            List<Piece> pieces = new ArrayList<>();
            StringBuilder marks = new StringBuilder();
            for (int at = from; at < Math.min(labels.size(), from + ACROSS * DOWN); at++) {
                int left = LEFT + (at - from) % ACROSS * (WIDTH + GAP);
                int top = TOP + (at - from) / ACROSS * (HEIGHT + GAP);
                pieces.add(new Piece(labels.get(at), left, top));
                mark(marks, left, top);
            }
            leaves.add(new Leaf(leaves.size() + 1, pieces, marks.toString()));
        }
        return leaves;
    }

    /** Two short lines at each corner, outside of the piece, so that none is left on it. */
    private static void mark(StringBuilder marks, int left, int top) {
        for (int x : new int[] {left, left + WIDTH}) {
            for (int y : new int[] {top, top + HEIGHT}) {
                double outX = x == left ? -0.5 : 0.5;
                double outY = y == top ? -0.5 : 0.5;
                marks.append("M%s %sh%s".formatted(x + outX, y, 4 * outX));
                marks.append("M%s %sv%s".formatted(x, y + outY, 4 * outY));
            }
        }
    }

    /** The sheet as a PDF, tagged, with its fonts inside. */
    byte[] pdf() {
        StringOutput page = new StringOutput(64 * 1024);
        TEMPLATES.render("campaigns/placements/sheet.jte", this, page);
        XRLog.setLoggingEnabled(false);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            font(builder, "SourceSans3_400Regular.ttf", 400);
            font(builder, "SourceSans3_600SemiBold.ttf", 600);
            builder.usePdfUaAccessibility(true);
            builder.useSVGDrawer(new BatikSVGDrawer());
            builder.withHtmlContent(page.toString(), null);
            builder.withProducer("heed");
            builder.toStream(bytes);
            builder.run();
        } catch (IOException failed) {
            throw new UncheckedIOException("the sheet could not be set on paper", failed);
        }
        return bytes.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String file, int weight) {
        builder.useFont(
                () -> Objects.requireNonNull(QrSheet.class.getResourceAsStream("/fonts/" + file), file),
                FAMILY,
                weight,
                FontStyle.NORMAL,
                true);
    }
}
