package org.heed.ground.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Where words of a chart stand so that they do not cover each other. */
final class Labels {
    private Labels() {}

    /** About how wide a text is, in the unit of its size; a system font is not known here. */
    static double width(String text, double size) {
        return text.length() * size * 0.57;
    }

    /** Moves places apart until each is a gap from the next, keeping their order and staying between the ends. */
    static List<Double> spread(List<Double> places, double gap, double bottom) {
        List<Integer> order = IntStream.range(0, places.size())
                .boxed()
                .sorted(Comparator.comparing(places::get))
                .toList();
        List<Double> moved = new ArrayList<>(places);
        double least = Double.NEGATIVE_INFINITY;
        for (int index : order) {
            moved.set(index, Math.max(moved.get(index), least));
            least = moved.get(index) + gap;
        }
        double most = bottom;
        for (int index : order.reversed()) {
            moved.set(index, Axis.tenth(Math.min(moved.get(index), most)));
            most = moved.get(index) - gap;
        }
        return moved;
    }

    /** An id made of a title. */
    static String id(String title) {
        String words = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return "chart-" + words.substring(0, Math.min(words.length(), 40)) + Integer.toHexString(title.hashCode());
    }
}
