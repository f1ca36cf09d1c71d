package org.heed.campaigns.pictures;

import com.github.weisj.jsvg.SVGDocument;
import java.util.List;
import java.util.Map;

/**
 * One drawing of a template: a shape of canvas.
 *
 * @param width in its own units, as its view box says
 * @param places where words go, by the name of the slot
 * @param sizes that the words of a slot may have, the first one first
 */
record Artboard(
        String code,
        double width,
        double height,
        SVGDocument drawing,
        Map<String, Place> places,
        Map<String, List<Double>> sizes) {}
