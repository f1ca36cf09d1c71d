package org.heed.uplift.shocks;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.heed.uplift.UnitNames;

/**
 * Something that happened and may have moved the counts, whoever was on.
 *
 * @param name what people call it, on one line
 * @param firstDay the day on which it began
 * @param kind a word for events of its sort, such as "attack" or "arrest"; rules choose by it
 * @param units where it happened, sorted; empty for a national event
 */
public record Event(String name, LocalDate firstDay, String kind, SortedSet<String> units) {

    /** Copies the units; refuses a name, kind or unit that is blank, has space around it or holds control characters. */
    public Event {
        requireLine("name", name);
        requireLine("kind", kind);
        SortedSet<String> kept = new TreeSet<>();
        units.forEach(unit -> kept.add(UnitNames.checked(unit)));
        units = Collections.unmodifiableSortedSet(kept);
    }

    /** An event felt everywhere. */
    public static Event national(String name, LocalDate firstDay, String kind) {
        return new Event(name, firstDay, kind, new TreeSet<>());
    }

    /**
     * An event of some units.
     *
     * @throws IllegalArgumentException if no unit is named
     */
    public static Event local(String name, LocalDate firstDay, String kind, Collection<String> units) {
        return new Event(name, firstDay, kind, new TreeSet<>(UnitNames.checked(units)));
    }

    /** Whether it happened in named units; otherwise everywhere. */
    public boolean isLocal() {
        return !units.isEmpty();
    }

    /** The logged form, on one line: day, kind, name and units, divided by tabs. */
    public String text() {
        String head = firstDay + "\t" + kind + "\t" + name;
        return isLocal() ? head + "\t" + String.join("\t", units) : head;
    }

    /**
     * Reads back what {@link #text()} wrote.
     *
     * @throws IllegalArgumentException if the text is not in that form
     */
    public static Event parse(String text) {
        List<String> parts = List.of(text.split("\t", -1));
        if (parts.size() < 3) {
            throw new IllegalArgumentException(unfit(text));
        }
        try {
            LocalDate firstDay = LocalDate.parse(parts.getFirst());
            return new Event(parts.get(2), firstDay, parts.get(1), new TreeSet<>(parts.subList(3, parts.size())));
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(unfit(text), unreadable);
        }
    }

    private static String unfit(String text) {
        return "an event is written as day, kind, name and units, divided by tabs, was '" + text + "'";
    }

    static void requireLine(String what, String text) {
        if (text.isBlank() || !text.strip().equals(text) || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the " + what + " of an event must not be blank, have space around it or"
                    + " hold control characters, was '" + text + "'");
        }
    }
}
