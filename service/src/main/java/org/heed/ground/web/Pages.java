package org.heed.ground.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a reader is among the pages of a long list.
 *
 * @param current from 1
 * @param before address up to the number of the page, such as {@code /desk/queue?page=}
 */
public record Pages(int current, int total, String before) {
    private static final int GAP = 0;

    public Pages {
        if (total < 1 || current < 1 || current > total) {
            throw new IllegalArgumentException("page must lie in 1 to " + total + ", was " + current);
        }
    }

    /** The numbers to show: first, last and those around the current one; 0 stands for a gap. */
    public List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        int last = 0;
        for (int page = 1; page <= total; page++) {
            if (page != 1 && page != total && Math.abs(page - current) > 1) {
                continue;
            }
            if (page - last == 2) {
                numbers.add(page - 1); // a gap of one page is no shorter than its number
            } else if (page - last > 2) {
                numbers.add(GAP);
            }
            numbers.add(page);
            last = page;
        }
        return numbers;
    }

    public String href(int page) {
        return before + page;
    }

    public boolean hasPrevious() {
        return current > 1;
    }

    public boolean hasNext() {
        return current < total;
    }
}
