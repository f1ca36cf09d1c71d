package org.heed.campaigns.pictures;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A typeface that the program carries along, measured without hints, so that a word is as wide on every machine. */
enum Face {
    DISPLAY("Archivo_800ExtraBold.ttf"),
    BOLD("SourceSans3_700Bold.ttf"),
    SEMIBOLD("SourceSans3_600SemiBold.ttf"),
    REGULAR("SourceSans3_400Regular.ttf");

    /** Letters are measured at this size and scaled from it. */
    static final double EM = 1_000;

    private final String file;
    private final Font font;
    private final double capHeight;

    Face(String file) {
        this.file = file;
        try {
            Map<TextAttribute, Object> kerned = Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON);
            font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes()))
                    .deriveFont((float) EM)
                    .deriveFont(kerned);
        } catch (FontFormatException | IOException broken) {
            throw new IllegalStateException("a typeface of the program must be readable, was not: " + file, broken);
        }
        capHeight = -vector("H").getVisualBounds().getY() / EM;
    }

    /** The whole typeface, to be embedded. */
    byte[] bytes() {
        try (InputStream stream = Objects.requireNonNull(Face.class.getResourceAsStream("/fonts/" + file), file)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Height of a capital letter, in sizes. */
    double capHeight() {
        return capHeight;
    }

    /** The first letter that the typeface does not have; -1 when it has all. */
    int missing(String text) {
        return font.canDisplayUpTo(text);
    }

    /** Where each letter of the text stands, and where the text ends, at size 1000 with the tracking of that size. */
    Measure measure(String text, double tracking) {
        GlyphVector glyphs = vector(text);
        int count = glyphs.getNumGlyphs();
        if (count != text.length()) {
            throw new IllegalStateException("a text must have one glyph a letter, had " + count + " for " + text);
        }
        List<Double> starts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            starts.add(glyphs.getGlyphPosition(i).getX() + i * tracking);
        }
        double end = glyphs.getGlyphPosition(count).getX() + (count - 1) * tracking;
        return new Measure(text, Collections.unmodifiableList(starts), end);
    }

    /** The outline of letters from one to before another, in the text's own place, at size 1000. */
    Shape outline(Measure measure, int from, int until) {
        GlyphVector glyphs = vector(measure.text());
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int i = from; i < until; i++) {
            double shift = measure.starts().get(i) - glyphs.getGlyphPosition(i).getX();
            path.append(
                    AffineTransform.getTranslateInstance(shift, 0).createTransformedShape(glyphs.getGlyphOutline(i)),
                    false);
        }
        return path;
    }

    private GlyphVector vector(String text) {
        return font.layoutGlyphVector(
                new FontRenderContext(null, true, true),
                text.toCharArray(),
                0,
                text.length(),
                Font.LAYOUT_LEFT_TO_RIGHT);
    }

    /** A text measured at size 1000. */
    record Measure(String text, List<Double> starts, double end) {}
}
