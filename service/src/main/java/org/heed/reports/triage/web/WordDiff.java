package org.heed.reports.triage.web;

import java.util.ArrayList;
import java.util.List;

/** What a text says that an earlier one does not, word for word (longest common subsequence). */
final class WordDiff {
    private static final int MOST_WORDS = 2_000;

    private WordDiff() {}

    /**
     * Some words of the later text, with the space that follows them.
     *
     * @param fresh they do not stand in the earlier one at this place
     */
    record Piece(String text, boolean fresh) {}

    /** The later text in pieces; put together they are the text. A very long one is a single piece, all of it fresh. */
    static List<Piece> of(String before, String now) {
        String[] old = before.split("(?<=\\s)(?=\\S)");
        String[] words = now.split("(?<=\\s)(?=\\S)");
        if (old.length > MOST_WORDS || words.length > MOST_WORDS) {
            return List.of(new Piece(now, true));
        }
        int[][] common = new int[old.length + 1][words.length + 1];
        for (int i = old.length - 1; i >= 0; i--) {
            for (int j = words.length - 1; j >= 0; j--) {
                common[i][j] = isSame(old[i], words[j])
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        for (int j = 0; j < words.length; j++) {
            while (i < old.length && !isSame(old[i], words[j]) && common[i + 1][j] >= common[i][j + 1]) {
                i++;
            }
            boolean fresh = i >= old.length || !isSame(old[i], words[j]);
            if (!fresh) {
                i++;
            }
            add(pieces, words[j], fresh);
        }
        return pieces;
    }

    private static boolean isSame(String one, String other) {
        return one.strip().equals(other.strip());
    }

    private static void add(List<Piece> pieces, String word, boolean fresh) {
        if (!pieces.isEmpty() && pieces.getLast().fresh() == fresh) {
            pieces.add(new Piece(pieces.removeLast().text() + word, fresh));
        } else {
            pieces.add(new Piece(word, fresh));
        }
    }
}
