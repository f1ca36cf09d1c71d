package org.heed.campaigns.pictures;

import java.awt.Color;

/**
 * How the words of one place are set.
 *
 * @param colour of its letters
 * @param accent of the words between stars
 * @param tracking added after each letter, in thousandths of the size
 * @param leading from line to line, in sizes
 * @param lines the most that it may have
 * @param early more lines are tried before a smaller size; else every size is tried on one line first
 * @param vertical where a text lower than its place stands in it
 */
record Slot(
        String name,
        Face face,
        Color colour,
        Color accent,
        double tracking,
        double leading,
        int lines,
        boolean early,
        Vertical vertical) {

    enum Vertical {
        TOP,
        MIDDLE,
        BOTTOM
    }
}
