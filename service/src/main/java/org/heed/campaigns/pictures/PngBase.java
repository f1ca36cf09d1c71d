package org.heed.campaigns.pictures;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * All that pieces of one template, size and language share, drawn and compressed once. Only the rows in which the force's
 * own words stand are drawn and compressed for each force.
 */
final class PngBase {
    private static final int SHARED_LEVEL = 6;
    private static final int OWN_LEVEL = 6;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final BufferedImage strip;
    private final int top;
    private final int width;
    private final int height;
    private final PngBand above;
    private final PngBand below;

    private PngBase(BufferedImage image, int top, int bottom) {
        this.top = top;
        width = image.getWidth();
        height = image.getHeight();
        strip = new BufferedImage(width, bottom - top, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = strip.createGraphics();
        pen.drawImage(image, 0, -top, null);
        pen.dispose();
        above = PngBand.of(image, 0, top, false, SHARED_LEVEL);
        below = PngBand.of(image, bottom, height, true, SHARED_LEVEL);
    }

    static PngBase of(Sheet sheet) {
        PieceSize size = sheet.piece().size();
        BufferedImage image = Canvas.ground(sheet.template(), sheet.artboard(), size.width(), size.height());
        Canvas.letters(image, sheet.artboard(), sheet.common());
        double scale = size.height() / sheet.artboard().height();
        Map<String, Place> places = sheet.artboard().places();
        List<Rectangle2D> own = sheet.own().stream()
                .flatMap(line -> Optional.ofNullable(places.get(line.slot().name())).stream())
                .map(Place::box)
                .toList();
        double from = own.stream().mapToDouble(Rectangle2D::getMinY).min().orElse(1);
        double until = own.stream().mapToDouble(Rectangle2D::getMaxY).max().orElse(2);
        // a letter may reach half a unit beyond its place, and its edge is soft
        int top = Math.clamp((long) Math.floor(from * scale) - 2, 1, size.height() - 2);
        int bottom = Math.clamp((long) Math.ceil(until * scale) + 2, top + 1, size.height() - 1);
        return new PngBase(image, top, bottom);
    }

    byte[] picture(Sheet sheet) {
        BufferedImage own = new BufferedImage(width, strip.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = own.createGraphics();
        pen.drawImage(strip, 0, 0, null);
        pen.dispose();
        Canvas.letters(own, sheet.artboard(), sheet.own(), top, height);
        PngBand middle = PngBand.of(own, 0, own.getHeight(), false, OWN_LEVEL);
        return file(List.of(above, middle, below));
    }

    private byte[] file(List<PngBand> bands) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.write(0x78);
        data.write(0xDA);
        long adler = 1;
        long length = 0;
        for (PngBand band : bands) {
            data.writeBytes(band.deflated());
            adler = band.adlerThen(adler, length);
            length += band.length();
        }
        for (int shift = 24; shift >= 0; shift -= 8) {
            data.write((int) (adler >> shift));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(data.size() + 100);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(SIGNATURE);
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            DataOutputStream numbers = new DataOutputStream(head);
            numbers.writeInt(width);
            numbers.writeInt(height);
            numbers.write(new byte[] {8, 2, 0, 0, 0});
            chunk(out, "IHDR", head.toByteArray());
            chunk(out, "sRGB", new byte[] {0});
            chunk(out, "IDAT", data.toByteArray());
            chunk(out, "IEND", new byte[0]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String name, byte[] content) throws IOException {
        byte[] code = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(code);
        crc.update(content);
        out.writeInt(content.length);
        out.write(code);
        out.write(content);
        out.writeInt((int) crc.getValue());
    }
}
