package org.heed.campaigns.pictures;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of letters in its place, in the units of the artboard.
 *
 * @param size of the letters
 * @param x where the first letter's own place begins
 * @param runs neighbouring letters of one colour
 * @param ink the smallest box around all that is drawn
 */
record SetLine(
        Slot slot, Face.Measure measure, double size, double x, double baseline, List<Run> runs, Rectangle2D ink) {

    /** Letters from one to before another, in one colour. */
    record Run(int from, int until, Color colour) {}

    /** Sets a text, its words between stars in the accent colour, with the ink's left edge at {@code left}. */
    static SetLine of(Slot slot, Marked text, double size, double left, double baseline) {
        Face.Measure measure = slot.face().measure(text.letters(), slot.tracking() * Face.EM / 1_000);
        double scale = size / Face.EM;
        Rectangle2D bounds =
                slot.face().outline(measure, 0, text.letters().length()).getBounds2D();
        double x = left - bounds.getX() * scale;
        Rectangle2D ink = new Rectangle2D.Double(
                left, baseline + bounds.getY() * scale, bounds.getWidth() * scale, bounds.getHeight() * scale);
        return new SetLine(slot, measure, size, x, baseline, runs(slot, text), ink);
    }

    private static List<Run> runs(Slot slot, Marked text) {
        List<Run> runs = new ArrayList<>();
        int length = text.letters().length();
        for (int from = 0; from < length; ) {
            boolean accent = text.accents().get(from);
            int until = from;
            while (until < length && text.accents().get(until) == accent) {
                until++;
            }
            runs.add(new Run(from, until, accent ? slot.accent() : slot.colour()));
            from = until;
        }
        return List.copyOf(runs);
    }

    /** The outline of a run where it stands. */
    Shape outline(Run run) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, baseline);
        place.scale(size / Face.EM, size / Face.EM);
        return place.createTransformedShape(slot.face().outline(measure, run.from(), run.until()));
    }

    String text() {
        return measure.text();
    }
}
