package org.heed.campaigns.pictures;

import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.heed.ground.charts.QrCode;

/** Draws an artboard and letters on pixels. */
final class Canvas {
    /** The same noise for everyone, so that a piece is the same bytes each time. */
    private static final long SEED = 59;

    private Canvas() {}

    /** The drawing alone, without words. */
    static BufferedImage ground(Template template, Artboard artboard, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(image);
        artboard.drawing().render((Component) null, pen, new ViewBox(0, 0, width, height));
        pen.dispose();
        if (template.grain() > 0) {
            grain(image, template.grain());
        }
        return image;
    }

    static void letters(BufferedImage image, Artboard artboard, List<SetLine> lines) {
        letters(image, artboard, lines, 0, image.getHeight());
    }

    /** Draws on rows of a picture that begin at {@code top}; the whole of it is {@code height} rows high. */
    static void letters(BufferedImage rows, Artboard artboard, List<SetLine> lines, int top, int height) {
        Graphics2D pen = pen(rows);
        pen.translate(0, -top);
        pen.transform(AffineTransform.getScaleInstance(rows.getWidth() / artboard.width(), height / artboard.height()));
        for (SetLine line : lines) {
            line.runs().forEach(run -> {
                pen.setColor(run.colour());
                pen.fill(line.outline(run));
            });
        }
        pen.dispose();
    }

    /** The whole piece on a copy of its ground, as PNG. */
    static byte[] preview(Sheet sheet, BufferedImage ground) {
        BufferedImage image = new BufferedImage(ground.getWidth(), ground.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(image);
        pen.drawImage(ground, 0, 0, null);
        double scale = ground.getWidth() / sheet.artboard().width();
        sheet.code().ifPresent(code -> {
            pen.translate(code.place().getX() * scale, code.place().getY() * scale);
            double unit = code.place().getWidth() * scale / (code.modules().side() + 2 * QrCode.QUIET);
            pen.setColor(Color.BLACK);
            for (int y = 0; y < code.modules().side(); y++) {
                for (int x = 0; x < code.modules().side(); x++) {
                    if (code.modules().dark(x, y)) {
                        pen.fill(new Rectangle2D.Double(
                                (x + QrCode.QUIET) * unit, (y + QrCode.QUIET) * unit, unit, unit));
                    }
                }
            }
        });
        pen.dispose();
        letters(image, sheet.artboard(), sheet.lines());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        return pen;
    }

    private static void grain(BufferedImage image, int amount) {
        SplittableRandom random = new SplittableRandom(SEED);
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                int noise = random.nextInt(amount) - amount / 2;
                row[x] = shift(row[x] >> 16 & 0xFF, noise) << 16
                        | shift(row[x] >> 8 & 0xFF, noise) << 8
                        | shift(row[x] & 0xFF, noise);
            }
            image.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
    }

    private static int shift(int value, int by) {
        return Math.clamp(value + by, 0, 255);
    }
}
