package org.heed.campaigns.pictures;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.heed.ground.charts.QrCode;

/**
 * A piece with every letter in its place, not yet drawn.
 *
 * @param common lines that are the same for every force
 * @param own lines that are the force's own
 */
record Sheet(
        Piece piece,
        Template template,
        Artboard artboard,
        List<SetLine> common,
        List<SetLine> own,
        Optional<Code> code) {

    /** The QR code and its place. */
    record Code(QrCode modules, Rectangle2D place) {}

    List<SetLine> lines() {
        return Stream.concat(common.stream(), own.stream()).toList();
    }

    /** Share of the canvas that the boxes around the letters of each line take. */
    double textShare() {
        double ink = lines().stream()
                .mapToDouble(line -> line.ink().getWidth() * line.ink().getHeight())
                .sum();
        return ink / (artboard.width() * artboard.height());
    }
}
