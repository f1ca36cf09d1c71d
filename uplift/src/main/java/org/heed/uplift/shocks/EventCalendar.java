package org.heed.uplift.shocks;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The events of the time that is measured, by day, kind and name.
 *
 * <p>It is kept by the public record of what happened. Whoever enters an event must not choose it by looking at the counts
 * or at which units were on: then the cells that a rule drops could differ between assignments, and a randomisation test
 * would no longer be exact.
 *
 * @param events sorted; may be empty
 */
public record EventCalendar(List<Event> events) {

    private static final String HEADER = "event-calendar 1";

    /** Sorts and copies; refuses an event given twice. */
    public EventCalendar {
        Set<Event> seen = new HashSet<>();
        for (Event event : events) {
            if (!seen.add(event)) {
                throw new IllegalArgumentException(
                        "event '" + event.name() + "' of " + event.firstDay() + " is given twice: give it once");
            }
        }
        events = events.stream().sorted(Comparator.comparing(Event::text)).toList();
    }

    /** The given events, in any order. */
    public static EventCalendar of(Collection<Event> events) {
        return new EventCalendar(List.copyOf(events));
    }

    /** The form to log: a header and one event a line. The same events always give the same text. */
    public String text() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        events.forEach(event -> text.append(event.text()).append('\n'));
        return text.toString();
    }

    /**
     * Reads back what {@link #text()} wrote.
     *
     * @throws IllegalArgumentException if the text is not in that form
     */
    public static EventCalendar parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new IllegalArgumentException(
                    "the text of a calendar begins with '" + HEADER + "', then one event a line; this one does not");
        }
        return of(lines.stream().skip(1).map(Event::parse).toList());
    }

    /** SHA-256 of {@link #text()} in UTF-8, as 64 hexadecimal digits. */
    public String hash() {
        return LoggedText.hash(text());
    }
}
