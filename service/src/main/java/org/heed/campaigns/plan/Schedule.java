package org.heed.campaigns.plan;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heed.ground.words.Region;

/**
 * Who sees a campaign when: the shape that was chosen and how the lot fell.
 *
 * @param shape one block, a rotation or waves
 * @param steps blocks of a rotation, or steps of waves, 1 to 52; 1 for one block
 * @param eachStep regions on in each block, or that start at each step; 0 where nothing was drawn
 * @param weeksOn weeks of each block or step; 0 where nothing was drawn
 * @param weeksOff cool-down weeks after each block of a rotation, else 0
 * @param drawn how the lot fell; empty where regions were entered and not drawn here, which only one block can be
 */
public record Schedule(Shape shape, int steps, int eachStep, int weeksOn, int weeksOff, Optional<Drawn> drawn) {
    private static final Schedule ENTERED = new Schedule(Shape.BLOCK, 1, 0, 0, 0, Optional.empty());

    /** How a campaign is laid over regions and weeks. */
    public enum Shape {
        BLOCK("One block"),
        ROTATION("Rotation with cool-down"),
        WAVES("Waves");

        private final String title;

        Shape(String title) {
            this.title = title;
        }

        /** As shown to people. */
        public String title() {
            return title;
        }
    }

    /**
     * How the lot fell.
     *
     * @param on for each region that is ever on its weeks, in order
     * @param possible how many assignments could have been drawn, each with the same chance
     * @param possibleHash SHA-256 of the list of them, 64 hexadecimal digits
     */
    public record Drawn(SortedMap<Region, List<Run>> on, int possible, String possibleHash) {
        public Drawn {
            SortedMap<Region, List<Run>> kept = new TreeMap<>();
            on.forEach((region, runs) -> kept.put(region, List.copyOf(runs)));
            on = Collections.unmodifiableSortedMap(kept);
            if (on.isEmpty() || possible < 1 || !possibleHash.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("a draw needs a region that is on, and the set it was drawn from");
            }
        }
    }

    public Schedule {
        if (steps < 1 || steps > 52 || eachStep < 0 || weeksOn < 0 || weeksOff < 0) {
            throw new IllegalArgumentException("a schedule must have 1 to 52 steps and no negative weeks, had " + steps
                    + " steps of " + weeksOn + " weeks");
        }
        if (drawn.isEmpty() && shape != Shape.BLOCK) {
            throw new IllegalArgumentException("only one block may be entered without a draw");
        }
    }

    /** One block whose regions were entered by hand. */
    public static Schedule entered() {
        return ENTERED;
    }

    /** Weeks from the first day on to the end of the last cool-down; 0 where nothing was drawn. */
    public int weeks() {
        return steps * (weeksOn + weeksOff);
    }

    public boolean isDrawn() {
        return drawn.isPresent();
    }
}
