package org.heed.uplift;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Something in raw cells that a person should look at before a panel is made of them. */
public sealed interface Fault {

    /** Whether no panel can be made before this is mended. */
    boolean blocks();

    /** What it is, where, and what to do. */
    String text();

    /**
     * Cells in a row.
     *
     * @param from first day of the first period
     * @param until first day of the last period
     * @param periods number of them
     */
    record Run(LocalDate from, LocalDate until, int periods) {
        @Override
        public String toString() {
            return periods == 1 ? from.toString() : from + ".." + until + " (" + periods + ")";
        }
    }

    /**
     * Cells that are not there, between the unit's first and its last.
     *
     * @param unit name
     * @param runs in order
     */
    record Missing(String unit, List<Run> runs) implements Fault {

        /** Copies the runs. */
        public Missing {
            runs = List.copyOf(runs);
        }

        @Override
        public boolean blocks() {
            return true;
        }

        @Override
        public String text() {
            return "'" + unit + "' has no cell for " + joined(runs) + ": add them (with 0 if nothing happened)";
        }
    }

    /**
     * A unit whose cells begin later or end earlier than the panel.
     *
     * @param unit name
     * @param runs what is missing at the ends
     */
    record Shorter(String unit, List<Run> runs) implements Fault {

        /** Copies the runs. */
        public Shorter {
            runs = List.copyOf(runs);
        }

        @Override
        public boolean blocks() {
            return true;
        }

        @Override
        public String text() {
            return "'" + unit + "' starts late or ends early, without cells for " + joined(runs)
                    + ": leave the unit out, or these periods for all units";
        }
    }

    /**
     * Cells that are given more than once.
     *
     * @param unit name
     * @param runs in order
     */
    record Doubled(String unit, List<Run> runs) implements Fault {

        /** Copies the runs. */
        public Doubled {
            runs = List.copyOf(runs);
        }

        @Override
        public boolean blocks() {
            return true;
        }

        @Override
        public String text() {
            return "'" + unit + "' has more than one cell for " + joined(runs) + ": add them up or drop all but one";
        }
    }

    /**
     * Counts below 0.
     *
     * @param unit name
     * @param runs in order
     */
    record Negative(String unit, List<Run> runs) implements Fault {

        /** Copies the runs. */
        public Negative {
            runs = List.copyOf(runs);
        }

        @Override
        public boolean blocks() {
            return true;
        }

        @Override
        public String text() {
            return "'" + unit + "' has counts below 0 for " + joined(runs) + ": corrections must go to their own day";
        }
    }

    /**
     * A day that is not a whole number of steps after the first.
     *
     * @param date the day
     * @param step what the panel's step seems to be
     */
    record OffBeat(LocalDate date, Period step) implements Fault {
        @Override
        public boolean blocks() {
            return true;
        }

        @Override
        public String text() {
            return date + " is out of step: the periods begin every " + step
                    + ": correct the day or sum to longer periods";
        }
    }

    /**
     * A unit that never counted anything.
     *
     * @param unit name
     */
    record AlwaysZero(String unit) implements Fault {
        @Override
        public boolean blocks() {
            return false;
        }

        @Override
        public String text() {
            return "'" + unit + "' is 0 throughout: is it counted at all?";
        }
    }

    /**
     * A unit that counted nothing for longer than chance allows at its later rate, and then began.
     *
     * @param unit name
     * @param first first day of the first period with a count
     */
    record LateStart(String unit, LocalDate first) implements Fault {
        @Override
        public boolean blocks() {
            return false;
        }

        @Override
        public String text() {
            return "'" + unit + "' is 0 before " + first + " and not after: was it counted before?";
        }
    }

    /**
     * A unit whose level jumped against the others and stayed there.
     *
     * @param unit name
     * @param date first day of the first period on the new level
     * @param ratio new level by old
     */
    record LevelShift(String unit, LocalDate date, double ratio) implements Fault {
        @Override
        public boolean blocks() {
            return false;
        }

        @Override
        public String text() {
            return String.format(
                    Locale.ROOT,
                    "'%s' moved to %.2f times its level on %s, against the other units: was the routing or the way of"
                            + " counting changed?",
                    unit,
                    ratio,
                    date);
        }
    }

    private static String joined(List<Run> runs) {
        return runs.stream().map(Run::toString).collect(Collectors.joining(", "));
    }
}
