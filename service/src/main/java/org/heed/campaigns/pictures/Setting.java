package org.heed.campaigns.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets words into a place: steps down through the sizes it is given and breaks lines; it never lets them overflow. */
final class Setting {
    private Setting() {}

    /** The lines of a text in its place; refuses a text that does not fit at its smallest size and most lines. */
    static List<SetLine> set(String where, Slot slot, Place place, List<Double> sizes, String words) {
        int missing = slot.face().missing(Marked.of(words).letters());
        if (missing >= 0) {
            throw new TemplateException(where + ": the typeface has no letter "
                    + Marked.of(words).letters().charAt(missing) + " of " + words);
        }
        Marked text = Marked.of(words.strip().replaceAll("\\s+", " "));
        return tries(slot, sizes).stream()
                .flatMap(one -> fit(slot, place, text, one).stream())
                .findFirst()
                .orElseThrow(() -> new TemplateException(where + ": the words do not fit their place even at size "
                        + sizes.getLast() + " on " + slot.lines() + (slot.lines() == 1 ? " line: " : " lines: ")
                        + text.letters()));
    }

    private record Try(double size, int lines) {}

    private static List<Try> tries(Slot slot, List<Double> sizes) {
        List<Try> tries = new ArrayList<>();
        if (slot.early()) {
            sizes.forEach(size -> {
                for (int lines = 1; lines <= slot.lines(); lines++) {
                    tries.add(new Try(size, lines));
                }
            });
            return tries;
        }
        sizes.forEach(size -> tries.add(new Try(size, 1)));
        for (int lines = 2; lines <= slot.lines(); lines++) {
            for (double size : sizes) {
                tries.add(new Try(size, lines));
            }
        }
        return tries;
    }

    private static Optional<List<SetLine>> fit(Slot slot, Place place, Marked text, Try at) {
        return breakUp(slot, text, at, place.box().getWidth())
                .map(lines -> stack(slot, place, lines, at.size()))
                .filter(lines -> lines.stream()
                        .allMatch(line -> line.ink().getMinY() >= place.box().getMinY() - 0.5
                                && line.ink().getMaxY() <= place.box().getMaxY() + 0.5));
    }

    /** Lines of about equal length that are all narrow enough. */
    private static Optional<List<Marked>> breakUp(Slot slot, Marked text, Try at, double width) {
        if (at.lines() == 1) {
            return width(slot, text, at.size()) <= width ? Optional.of(List.of(text)) : Optional.empty();
        }
        List<Marked> best = null;
        double least = Double.POSITIVE_INFINITY;
        for (List<Marked> lines : divisions(text, at.lines())) {
            double widest = lines.stream()
                    .mapToDouble(line -> width(slot, line, at.size()))
                    .max()
                    .orElseThrow();
            if (widest <= width && widest < least) {
                best = lines;
                least = widest;
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<List<Marked>> divisions(Marked text, int lines) {
        if (lines == 1) {
            return List.of(List.of(text));
        }
        List<List<Marked>> all = new ArrayList<>();
        for (int gap : text.gaps()) {
            for (List<Marked> rest : divisions(text.part(gap + 1, text.letters().length()), lines - 1)) {
                List<Marked> one = new ArrayList<>();
                one.add(text.part(0, gap));
                one.addAll(rest);
                all.add(one);
            }
        }
        return all;
    }

    private static double width(Slot slot, Marked line, double size) {
        return SetLine.of(slot, line, size, 0, 0).ink().getWidth();
    }

    /** The first line's ink touches the upper edge, or the block of capitals stands in the middle or below. */
    private static List<SetLine> stack(Slot slot, Place place, List<Marked> lines, double size) {
        double cap = slot.face().capHeight() * size;
        double step = slot.leading() * size;
        double height = cap + step * (lines.size() - 1);
        double spare = place.box().getHeight() - height;
        double first = place.box().getMinY()
                + cap
                + switch (slot.vertical()) {
                    case TOP ->
                        -SetLine.of(slot, lines.getFirst(), size, 0, 0).ink().getMinY() - cap;
                    case MIDDLE -> spare / 2;
                    case BOTTOM -> spare;
                };
        List<SetLine> set = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            double left = place.end()
                    ? place.box().getMaxX() - width(slot, lines.get(i), size)
                    : place.box().getMinX();
            set.add(SetLine.of(slot, lines.get(i), size, left, first + step * i));
        }
        return List.copyOf(set);
    }
}
