package org.heed.campaigns.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Many pieces beside each other on one picture, as a designer looks at them before calling them done. */
public final class ContactSheet {
    private static final int GAP = 8;
    private static final Color TABLE = new Color(0x8a8f98);

    private final Studio studio;
    private final int columns;
    private final int width;

    /** {@code columns} pieces in a row, each {@code width} pixels wide, 100 to 1000. */
    public ContactSheet(Studio studio, int columns, int width) {
        if (columns < 1) {
            throw new IllegalArgumentException("a contact sheet must have at least one column, had " + columns);
        }
        this.studio = studio;
        this.columns = columns;
        this.width = width;
    }

    /** A JPEG of all pieces, row after row; those of one shape fill their rows. */
    public byte[] of(List<Piece> pieces) {
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("a contact sheet must show at least one piece");
        }
        List<BufferedImage> all = pieces.stream().map(this::picture).toList();
        int height = all.stream().mapToInt(BufferedImage::getHeight).max().orElseThrow();
        int across = Math.min(columns, all.size());
        int down = (all.size() + columns - 1) / columns;
        BufferedImage sheet = new BufferedImage(
                across * (width + GAP) + GAP, down * (height + GAP) + GAP, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(TABLE);
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        for (int i = 0; i < all.size(); i++) {
            pen.drawImage(all.get(i), GAP + i % columns * (width + GAP), GAP + i / columns * (height + GAP), null);
        }
        pen.dispose();
        return PosterBase.jpeg(sheet);
    }

    private BufferedImage picture(Piece piece) {
        try {
            return ImageIO.read(new ByteArrayInputStream(studio.preview(piece, width)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
