package org.heed.uplift.randomisation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** Tables of on and off with equal columns and rows as equal as they can be. */
final class EvenTable {

    /** Exchanges tried for each cell: many times what is needed to forget where the walk began. */
    private static final int EXCHANGES_PER_CELL = 10;

    private EvenTable() {}

    /** A table with {@code perColumn} cells on in every column; the numbers of the rows differ by one at most. */
    static boolean[][] random(int rows, int columns, int perColumn, RandomGenerator random) {
        boolean[][] table = new boolean[rows][columns];
        if (rows == 0) {
            return table;
        }
        List<Integer> order = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            order.add(r);
        }
        Collections.shuffle(order, random);
        for (int i = 0; i < columns * perColumn; i++) {
            table[order.get(i % rows)][i / perColumn] = true;
        }
        for (int i = 0; i < EXCHANGES_PER_CELL * rows * columns; i++) {
            exchange(table, random);
        }
        return table;
    }

    /** Takes two rows and two columns; if on and off lie crosswise, turns them round. */
    private static void exchange(boolean[][] table, RandomGenerator random) {
        boolean[] first = table[random.nextInt(table.length)];
        boolean[] second = table[random.nextInt(table.length)];
        int s = random.nextInt(first.length);
        int t = random.nextInt(first.length);
        boolean crosswise = first[s] != first[t] && first[s] == second[t] && first[t] == second[s];
        if (crosswise) {
            first[s] = !first[s];
            first[t] = !first[t];
            second[s] = !second[s];
            second[t] = !second[t];
        }
    }
}
