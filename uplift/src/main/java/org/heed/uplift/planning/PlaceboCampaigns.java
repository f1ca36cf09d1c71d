package org.heed.uplift.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.AssignmentSet;

/**
 * Campaigns that never were: each assignment of a set, laid on each stretch of a real history that is long enough for it.
 * Nothing happened in them, so that whatever a test finds is a false positive, and whatever effect is put in is known.
 *
 * <p>A stretch has a base of fixed length, as long as the real campaign will have, and then the days of the set. The
 * stretches overlap, and so do the weeks of different assignments. That does not bias the rates, but they are averages over
 * one history only: a history of two years holds about two 24-week campaigns with a base of half a year that share no week.
 * {@link #separateStretches()} says how many there are. The error that stands beside a rate is about them and not about the
 * draws only: see {@link PowerPoint#rate()}.
 */
public final class PlaceboCampaigns {

    private final Panel history;
    private final AssignmentSet set;
    private final int before;
    private final Timeline stretch;
    private final int[] assignments; // places in the set

    private PlaceboCampaigns(Panel history, AssignmentSet set, int before, Timeline stretch, int[] assignments) {
        this.history = history;
        this.set = set;
        this.before = before;
        this.stretch = stretch;
        this.assignments = assignments;
    }

    /**
     * Lays a set on a history.
     *
     * @param history without campaigns in it; its units are those of the set
     * @param set the assignments of the planned campaign, on its real days; only their distance from the first day on counts
     * @param before periods of the base, at least 1
     * @throws IllegalArgumentException if the history is too short (the message says by how much), the flights are not whole
     *     periods, or the units differ
     */
    public static PlaceboCampaigns of(Panel history, AssignmentSet set, int before) {
        if (before < 1) {
            throw new IllegalArgumentException("a base must have at least one period, was to have " + before);
        }
        Timeline periods = history.timeline();
        LocalDate first = days(set).map(Flight::from).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = days(set).map(Flight::until).max(LocalDate::compareTo).orElseThrow();
        LocalDate begin = first.minus(periods.step().multipliedBy(before));
        int length = before;
        while (!begin.plus(periods.step().multipliedBy(length)).isAfter(last)) {
            length++;
        }
        if (length > periods.count()) {
            throw new IllegalArgumentException(
                    "the history has " + periods.count() + " periods, but a base of " + before
                            + " and a campaign of " + (length - before) + " need " + length
                            + ": take a shorter base or a longer history");
        }
        Timeline stretch = new Timeline(begin, periods.step(), length);
        return new PlaceboCampaigns(
                history, set, before, stretch, IntStream.range(0, set.size()).toArray());
    }

    /**
     * The same with one assignment only, the one that was drawn: what power it has, and how often it alone is found to have
     * an effect that is not there. Over all assignments of a set the latter is right by construction; for a single one it
     * shows whether its units went their own way.
     *
     * @throws IllegalArgumentException if the assignment is not in the set
     */
    public PlaceboCampaigns only(Assignment ran) {
        int place = set.assignments().indexOf(ran);
        if (place < 0) {
            throw new IllegalArgumentException("the assignment is not in the set of " + set.size() + ": "
                    + ran.text().replace('\t', ' '));
        }
        return new PlaceboCampaigns(history, set, before, stretch, new int[] {place});
    }

    /** The history. */
    public Panel history() {
        return history;
    }

    /** The assignments of which those that ran are compared. */
    public AssignmentSet set() {
        return set;
    }

    /** Number of periods before the first day on. */
    public int before() {
        return before;
    }

    /** Number of periods of a stretch: base and campaign. */
    public int length() {
        return stretch.count();
    }

    /** Number of stretches, each one period later than the one before. */
    public int starts() {
        return history.timeline().count() - length() + 1;
    }

    /** Number of placebo campaigns: stretches times assignments. */
    public long size() {
        return (long) starts() * assignments.length;
    }

    /** How many campaigns the history holds that share no week in which a unit may be on. */
    public int separateStretches() {
        return (history.timeline().count() - before) / (length() - before);
    }

    /** The place in the set of a campaign's assignment; campaigns count from 0 to size - 1. */
    int ran(long campaign) {
        return assignments[(int) (campaign / starts())];
    }

    /** First period of a campaign's stretch. */
    int start(long campaign) {
        return (int) (campaign % starts());
    }

    /** A stretch of the history as a panel on the days of the set. */
    Panel panel(int start) {
        List<String> units = history.units();
        double[][] cells = new double[units.size()][length()];
        for (int r = 0; r < cells.length; r++) {
            for (int t = 0; t < cells[r].length; t++) {
                cells[r][t] = history.at(r, start + t);
            }
        }
        if (history.kind() == Panel.Kind.VALUES) {
            return Panel.ofValues(units, stretch, cells);
        }
        long[][] counts = new long[cells.length][length()];
        for (int r = 0; r < cells.length; r++) {
            for (int t = 0; t < cells[r].length; t++) {
                counts[r][t] = (long) cells[r][t];
            }
        }
        return Panel.ofCounts(units, stretch, counts);
    }

    private static Stream<Flight> days(AssignmentSet set) {
        return set.assignments().stream()
                .flatMap(assignment -> assignment.flights().values().stream())
                .flatMap(List::stream);
    }
}
