package org.heed.measurement.planner;

import java.time.LocalDate;
import java.util.List;

/** What our own history says of the designs that a campaign could have. */
public sealed interface Study {

    /**
     * The designs side by side.
     *
     * @param options the smallest possible p first
     * @param remarks about designs that are not there, and about the history
     * @param history its stretch
     * @param base weeks of it before each tried campaign
     * @param draws campaigns that never were, tried for each design
     */
    record Compared(List<Option> options, List<String> remarks, History history, int base, int draws) implements Study {
        public Compared {
            options = List.copyOf(options);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * There is too little history to try anything on.
     *
     * @param weeks how many weeks without a campaign there are on end
     * @param wanted how many the shortest trial takes
     */
    record TooLittle(int weeks, int wanted) implements Study {}

    /** The longest stretch of whole weeks without a campaign. */
    record History(LocalDate from, LocalDate until, int weeks) {}
}
