package org.heed.uplift.randomisation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.heed.uplift.Flight;

/**
 * The blocks of a rotation: some weeks in which units may be on, then some in which none is, and again.
 *
 * @param first first day of the first block
 * @param blocks number of blocks, at least 2
 * @param weeksOn weeks of each block, at least 1
 * @param weeksOff cool-down weeks after each block, also after the last; 0 for none
 */
public record BlockCalendar(LocalDate first, int blocks, int weeksOn, int weeksOff) {

    /** Refuses fewer than two blocks, blocks of no length and negative cool-down. */
    public BlockCalendar {
        if (blocks < 2 || weeksOn < 1 || weeksOff < 0) {
            throw new IllegalArgumentException(
                    "a rotation needs at least 2 blocks of at least 1 week and cool-down of 0"
                            + " weeks or more, was " + blocks + " blocks of " + weeksOn + " weeks with " + weeksOff
                            + " between");
        }
    }

    /** The days of a block, counted from 0. */
    public Flight block(int block) {
        LocalDate from = start(block);
        return new Flight(from, from.plusWeeks(weeksOn).minusDays(1));
    }

    /**
     * The cool-down after a block.
     *
     * @throws IllegalArgumentException if the calendar has no cool-down
     */
    public Flight coolDown(int block) {
        if (weeksOff == 0) {
            throw new IllegalArgumentException(
                    "the rotation has no cool-down weeks: plan at least one to see what carries over");
        }
        return new Flight(start(block).plusWeeks(weeksOn), start(block + 1).minusDays(1));
    }

    /** All blocks. */
    public List<Flight> allBlocks() {
        return IntStream.range(0, blocks).mapToObj(this::block).toList();
    }

    private LocalDate start(int block) {
        return first.plusWeeks((long) block * (weeksOn + weeksOff));
    }
}
