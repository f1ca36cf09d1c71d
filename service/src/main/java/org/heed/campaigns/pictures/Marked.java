package org.heed.campaigns.pictures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A text with marks on the letters that stood between stars. */
record Marked(String letters, BitSet accents) {

    static Marked of(String text) {
        StringBuilder letters = new StringBuilder();
        BitSet accents = new BitSet();
        boolean accent = false;
        for (char letter : text.toCharArray()) {
            if (letter == '*') {
                accent = !accent;
            } else {
                accents.set(letters.length(), accent);
                letters.append(letter);
            }
        }
        return new Marked(letters.toString(), accents);
    }

    /** Where a line may end: at spaces. */
    List<Integer> gaps() {
        List<Integer> gaps = new ArrayList<>();
        for (int at = letters.indexOf(" "); at >= 0; at = letters.indexOf(" ", at + 1)) {
            gaps.add(at);
        }
        return gaps;
    }

    Marked part(int from, int until) {
        return new Marked(letters.substring(from, until), accents.get(from, until));
    }
}
