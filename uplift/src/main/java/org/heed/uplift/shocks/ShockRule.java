package org.heed.uplift.shocks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.heed.uplift.randomisation.Mask;

/**
 * What is done with the periods of a unit in which an event struck, declared and logged before the start.
 *
 * <p>The rule drops each cell whose period shares a day with the weeks that begin on the first day of a local event of one
 * of its kinds, in the units where it happened, whether they were on or not. National events drop nothing: every unit has
 * them, so that they cancel in the period effects. The cells depend on events alone and not on the assignment, so that a
 * randomisation test over the kept cells is as exact as over all.
 *
 * @param kinds the kinds of events it is about, sorted; at least one
 * @param weeks number of weeks from the first day of the event, 1 to 52
 * @param handling what is done with the cells
 */
public record ShockRule(SortedSet<String> kinds, int weeks, Handling handling) {

    private static final String HEADER = "shock-rule 1";

    /** Which of the two measurements is the planned one. */
    public enum Handling {
        /** The one over the kept cells; the one over all cells stands beside it. */
        DROP,
        /** The one over all cells; the one over the kept cells stands beside it. */
        REPORT_APART
    }

    /** Copies the kinds; refuses a rule about nothing and weeks outside 1 to 52. */
    public ShockRule {
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("a rule on shocks must name at least one kind of event");
        }
        kinds.forEach(kind -> Event.requireLine("kind", kind));
        if (weeks < 1 || weeks > 52) {
            throw new IllegalArgumentException("the weeks of a rule on shocks must lie in [1, 52], were " + weeks);
        }
        kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
    }

    /** Drops the cells within some weeks of events of these kinds. */
    public static ShockRule dropping(int weeks, Collection<String> kinds) {
        return new ShockRule(new TreeSet<>(kinds), weeks, Handling.DROP);
    }

    /** Measures with all cells, and beside it without those within some weeks of events of these kinds. */
    public static ShockRule reportingApart(int weeks, Collection<String> kinds) {
        return new ShockRule(new TreeSet<>(kinds), weeks, Handling.REPORT_APART);
    }

    /**
     * The cells of a panel that the rule is about.
     *
     * @throws IllegalArgumentException if an event of the rule's kinds, whose weeks touch the panel's, names a unit that the
     *     panel does not have: it would be missed without a word
     */
    public Mask mask(Panel panel, EventCalendar calendar) {
        boolean[][] dropped = new boolean[panel.units().size()][panel.timeline().count()];
        for (Event event : calendar.events()) {
            if (kinds.contains(event.kind())) {
                drop(dropped, panel, event);
            }
        }
        return Mask.of(panel.units(), panel.timeline(), dropped);
    }

    private void drop(boolean[][] dropped, Panel panel, Event event) {
        Timeline timeline = panel.timeline();
        LocalDate lastDay = event.firstDay().plusWeeks(weeks).minusDays(1);
        for (int t = 0; t < timeline.count(); t++) {
            boolean touched =
                    !timeline.start(t).isAfter(lastDay) && !timeline.end(t).isBefore(event.firstDay());
            for (String unit : touched ? event.units() : List.<String>of()) {
                int row = panel.units().indexOf(unit);
                if (row < 0) {
                    throw new IllegalArgumentException("event '" + event.name() + "' of " + event.firstDay()
                            + " happened in '" + unit + "', which is not a unit of the panel: name the unit of "
                            + panel.units() + " that holds it");
                }
                dropped[row][t] = true;
            }
        }
    }

    /** The form to log: a header, the handling, the weeks and the kinds, one a line. */
    public String text() {
        return HEADER + "\n" + handling.name().toLowerCase(Locale.ROOT) + "\n" + weeks + "\n" + String.join("\t", kinds)
                + "\n";
    }

    /**
     * Reads back what {@link #text()} wrote.
     *
     * @throws IllegalArgumentException if the text is not in that form
     */
    public static ShockRule parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != 4
                || !lines.getFirst().equals(HEADER)
                || !lines.get(2).matches("[0-9]{1,2}")) {
            throw new IllegalArgumentException("the text of a rule has '" + HEADER
                    + "', drop or report_apart, the weeks and the kinds, one a line; this one has not");
        }
        SortedSet<String> kinds = new TreeSet<>(List.of(lines.get(3).split("\t", -1)));
        return new ShockRule(kinds, Integer.parseInt(lines.get(2)), handling(lines.get(1)));
    }

    private static Handling handling(String word) {
        for (Handling handling : Handling.values()) {
            if (handling.name().toLowerCase(Locale.ROOT).equals(word)) {
                return handling;
            }
        }
        throw new IllegalArgumentException("a rule says drop or report_apart, was '" + word + "'");
    }

    /** SHA-256 of {@link #text()} in UTF-8, as 64 hexadecimal digits. */
    public String hash() {
        return LoggedText.hash(text());
    }
}
