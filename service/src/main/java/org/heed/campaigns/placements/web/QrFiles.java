package org.heed.campaigns.placements.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.heed.ground.charts.QrCode;

/** One QR code as a file of its own, with its quiet zone. */
final class QrFiles {
    /** Large enough for a poster of A2 at 150 dots an inch when the code takes a sixth of its width. */
    private static final int LEAST_PIXELS = 1_200;

    private static final int WHITE = 0xffffff;

    private QrFiles() {}

    static byte[] svg(QrCode qr, String address) {
        String text = """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="%s" shape-rendering="crispEdges">
                <title>%s</title><path d="M0 0h%dv%dH0z" fill="#fff"/><path d="%s" fill="#000"/></svg>
                """.formatted(
                        qr.viewBox(),
                        address.replace("&", "&amp;").replace("<", "&lt;"),
                        qr.side() + 2 * QrCode.QUIET,
                        qr.side() + 2 * QrCode.QUIET,
                        qr.path());
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whole pixels for each module, two colours. */
    static byte[] png(QrCode qr) {
        int modules = qr.side() + 2 * QrCode.QUIET;
        int scale = (LEAST_PIXELS + modules - 1) / modules;
        BufferedImage image = new BufferedImage(modules * scale, modules * scale, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (!qr.dark(x / scale - QrCode.QUIET, y / scale - QrCode.QUIET)) {
                    image.setRGB(x, y, WHITE);
                }
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 * 1024);
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException("the code could not be written as PNG", failed);
        }
        return bytes.toByteArray();
    }
}
