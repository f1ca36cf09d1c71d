package org.heed.campaigns.pictures;

import com.github.weisj.jsvg.view.ViewBox;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.awt.Component;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.heed.ground.charts.QrCode;

/** The posters of one template: letters stay letters with their typeface embedded, the drawing is kept ready. */
final class PosterBase {
    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    /** What a printer cuts off on each side, so that no white edge shows when the knife is a little off. */
    private static final float BLEED = (float) (3 * POINTS_PER_MILLIMETRE);

    private static final int PICTURE_WIDTH = 1_654; // 200 dots an inch on A4
    private static final float QUALITY = 0.88F;

    /** Steps right and down to the mirror images and, last and above them, the drawing itself. */
    private static final int[][] SIDES = {{-1, -1}, {0, -1}, {1, -1}, {-1, 0}, {1, 0}, {-1, 1}, {0, 1}, {1, 1}, {0, 0}};

    private final Template template;
    private final Artboard artboard;
    private final byte[] picture;
    private final Queue<Map<Face, TrueTypeFont>> typefaces = new ConcurrentLinkedQueue<>();

    private PosterBase(Template template, Artboard artboard, byte[] picture) {
        this.template = template;
        this.artboard = artboard;
        this.picture = picture;
    }

    static PosterBase of(Template template, Artboard artboard) {
        if (template.vector()) {
            return new PosterBase(template, artboard, new byte[0]);
        }
        int height = (int) Math.round(PICTURE_WIDTH * artboard.height() / artboard.width());
        return new PosterBase(template, artboard, jpeg(Canvas.ground(template, artboard, PICTURE_WIDTH, height)));
    }

    /**
     * A document of one page: its drawing, its words, its code; the same bytes for the same words. A reader and an office
     * printer see the paper's size (crop and trim box); a print shop also finds 3 mm of bleed around it.
     */
    byte[] poster(Sheet sheet, String altText, String author) {
        PieceSize size = sheet.piece().size();
        float width = (float) (size.width() * POINTS_PER_MILLIMETRE);
        float height = (float) (size.height() * POINTS_PER_MILLIMETRE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        Map<Face, TrueTypeFont> read = typefaces.poll();
        Map<Face, TrueTypeFont> faces = read == null ? typefaces() : read;
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(width + 2 * BLEED, height + 2 * BLEED));
            PDRectangle trim = new PDRectangle(BLEED, BLEED, width, height);
            page.setBleedBox(page.getMediaBox());
            page.setTrimBox(trim);
            page.setCropBox(trim);
            document.addPage(page);
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                // the artboard's units, from the upper left
                pen.transform(new Matrix(
                        (float) (width / artboard.width()),
                        0,
                        0,
                        (float) (-height / artboard.height()),
                        BLEED,
                        BLEED + height));
                ground(document, pen);
                letters(document, pen, sheet.lines(), faces);
                if (sheet.code().isPresent()) {
                    code(pen, sheet.code().get());
                }
            }
            describe(document, sheet, altText, author);
            document.save(bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException("a poster could not be set", failed);
        } finally {
            typefaces.add(faces);
        }
        return bytes.toByteArray();
    }

    /** Reading a typeface takes longer than setting a poster; one set is never used by two posters at a time. */
    private static Map<Face, TrueTypeFont> typefaces() {
        Map<Face, TrueTypeFont> all = new EnumMap<>(Face.class);
        for (Face face : Face.values()) {
            try {
                all.put(face, new TTFParser().parse(new RandomAccessReadBuffer(face.bytes())));
            } catch (IOException broken) {
                throw new UncheckedIOException("a typeface of the program must be readable, was not: " + face, broken);
            }
        }
        return all;
    }

    private void ground(PDDocument document, PDPageContentStream pen) throws IOException {
        float width = (float) artboard.width();
        float height = (float) artboard.height();
        if (template.vector()) {
            PdfBoxGraphics2D drawing = new PdfBoxGraphics2D(document, width, height);
            drawing.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            artboard.drawing().render((Component) null, drawing, new ViewBox(0, 0, width, height));
            drawing.dispose();
            PDFormXObject form = drawing.getXFormObject();
            everySide(pen, () -> pen.drawForm(form));
        } else {
            PDImageXObject image = JPEGFactory.createFromStream(document, new ByteArrayInputStream(picture));
            everySide(pen, () -> pen.drawImage(image, 0, 0, width, height));
        }
    }

    /** Draws once, or fails. */
    private interface Stroke {
        void draw() throws IOException;
    }

    /** The drawing in its place, and beyond each edge its mirror image, of which the page shows the bleed. */
    private void everySide(PDPageContentStream pen, Stroke stroke) throws IOException {
        float width = (float) artboard.width();
        float height = (float) artboard.height();
        for (int[] side : SIDES) {
            boolean across = side[0] != 0;
            boolean down = side[1] != 0;
            // the drawing's own y goes up, the artboard's down
            pen.saveGraphicsState();
            pen.transform(new Matrix(
                    across ? -1 : 1,
                    0,
                    0,
                    down ? 1 : -1,
                    across ? (1 + side[0]) * width : 0,
                    down ? side[1] * height : height));
            stroke.draw();
            pen.restoreGraphicsState();
        }
    }

    private static void letters(
            PDDocument document, PDPageContentStream pen, List<SetLine> lines, Map<Face, TrueTypeFont> faces)
            throws IOException {
        Map<Face, PDFont> fonts = new EnumMap<>(Face.class);
        for (SetLine line : lines) {
            Face face = line.slot().face();
            if (!fonts.containsKey(face)) {
                fonts.put(face, PDType0Font.load(document, Objects.requireNonNull(faces.get(face)), true));
            }
            PDFont font = fonts.get(face);
            for (SetLine.Run run : line.runs()) {
                pen.setNonStrokingColor(run.colour());
                pen.beginText();
                pen.setFont(font, (float) line.size());
                double start = line.x() + line.measure().starts().get(run.from()) * line.size() / Face.EM;
                pen.setTextMatrix(new Matrix(1, 0, 0, -1, (float) start, (float) line.baseline()));
                pen.showTextWithPositioning(spaced(font, line.measure(), run));
                pen.endText();
            }
        }
    }

    /** Letters with the gaps that bring each to where it was measured: kerning and tracking. */
    private static Object[] spaced(PDFont font, Face.Measure measure, SetLine.Run run) throws IOException {
        List<Object> parts = new ArrayList<>();
        for (int i = run.from(); i < run.until(); i++) {
            String letter = measure.text().substring(i, i + 1);
            parts.add(letter);
            if (i + 1 < run.until()) {
                double step = measure.starts().get(i + 1) - measure.starts().get(i);
                parts.add((float) (font.getStringWidth(letter) - step));
            }
        }
        return parts.toArray();
    }

    private static void code(PDPageContentStream pen, Sheet.Code code) throws IOException {
        QrCode modules = code.modules();
        Rectangle2D place = code.place();
        double unit = place.getWidth() / (modules.side() + 2 * QrCode.QUIET);
        pen.setNonStrokingColor(Color.WHITE);
        pen.addRect((float) place.getX(), (float) place.getY(), (float) place.getWidth(), (float) place.getHeight());
        pen.fill();
        pen.setNonStrokingColor(Color.BLACK);
        for (int y = 0; y < modules.side(); y++) {
            for (int x = 0; x < modules.side(); x++) {
                int from = x;
                while (modules.dark(x, y)) {
                    x++;
                }
                if (x > from) {
                    pen.addRect(
                            (float) (place.getX() + (from + QrCode.QUIET) * unit),
                            (float) (place.getY() + (y + QrCode.QUIET) * unit),
                            (float) ((x - from) * unit),
                            (float) unit);
                }
            }
        }
        pen.fill();
    }

    private static void describe(PDDocument document, Sheet sheet, String altText, String author) {
        document.getDocumentInformation().setTitle(sheet.template().name() + ": " + author);
        document.getDocumentInformation().setAuthor(author);
        document.getDocumentInformation().setSubject(altText);
        document.getDocumentCatalog().setLanguage(sheet.piece().language().tag());
        // without it the time of day would go into the file
        document.setDocumentId((long) sheet.piece().fileName().hashCode());
    }

    static byte[] jpeg(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
