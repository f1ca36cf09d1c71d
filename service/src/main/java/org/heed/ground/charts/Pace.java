package org.heed.ground.charts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How often a figure is counted, and so how its periods are named below a picture and in a table. */
public enum Pace {
    DAYS("Day", "d MMM", "d MMM yyyy", List.of(1, 2, 7, 14, 28, 56, 91, 182, 364)),
    WEEKS("Week from", "d MMM", "d MMM yyyy", List.of(1, 2, 4, 8, 13, 26, 52, 104, 208)),
    MONTHS("Month", "MMM", "MMM yyyy", List.of(1, 2, 3, 6, 12, 24, 60, 120)),
    YEARS("Year", "yyyy", "yyyy", List.of(1, 2, 5, 10, 20, 50, 100));

    private final String head;
    private final DateTimeFormatter shortForm;
    private final DateTimeFormatter longForm;
    private final List<Integer> steps;

    Pace(String head, String shortForm, String longForm, List<Integer> steps) {
        this.head = head;
        this.shortForm = DateTimeFormatter.ofPattern(shortForm, Locale.UK);
        this.longForm = DateTimeFormatter.ofPattern(longForm, Locale.UK);
        this.steps = steps;
    }

    /** What stands above the periods in a table. */
    public String head() {
        return head;
    }

    /** A period with its year, such as {@code 4 Sep 2026}. */
    public String name(LocalDate start) {
        return longForm.format(start);
    }

    /** A period below an axis, where the year stands beneath. */
    String tick(LocalDate start) {
        return shortForm.format(start);
    }

    /** Whether the year has to stand beneath the ticks. */
    boolean yearsApart() {
        return this != YEARS;
    }

    /** Every how many periods one is named, so that at most so many names stand in a row. */
    int every(int count, int fit) {
        for (int step : steps) {
            if ((count - 1) / step + 1 <= fit) {
                return step;
            }
        }
        return steps.getLast();
    }
}
