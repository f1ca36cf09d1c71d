package org.heed.uplift.randomisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heed.uplift.Flight;
import org.heed.uplift.Timeline;
import org.heed.uplift.UnitNames;

/**
 * Which unit is on when: for each unit that is on at some time, its flights. A unit without flights is never on.
 *
 * <p>It knows no panel, so that it can be drawn and logged before anything is counted. Two assignments that switch the
 * same units on over the same days are equal.
 *
 * @param flights for each unit that is ever on, its flights in order, with those that touch joined; not empty
 */
public record Assignment(SortedMap<String, List<Flight>> flights) {

    /** Copies the map; refuses an assignment that switches nothing on and flights of one unit that overlap. */
    public Assignment {
        SortedMap<String, List<Flight>> kept = new TreeMap<>();
        flights.forEach((unit, own) -> {
            if (!own.isEmpty()) {
                kept.put(UnitNames.checked(unit), Flights.canonical(unit, own));
            }
        });
        if (kept.isEmpty()) {
            throw new IllegalArgumentException("an assignment must switch at least one unit on: give it a flight");
        }
        flights = Collections.unmodifiableSortedMap(kept);
    }

    /** Switches the given units on, all over the same one flight. */
    public static Assignment block(Collection<String> units, Flight flight) {
        SortedMap<String, List<Flight>> flights = new TreeMap<>();
        List<Flight> own = List.of(flight);
        UnitNames.checked(units).forEach(unit -> flights.put(unit, own));
        return new Assignment(flights);
    }

    /** Gives each unit its own flights. */
    public static Assignment of(Map<String, List<Flight>> flights) {
        return new Assignment(new TreeMap<>(flights));
    }

    /**
     * Reads a pattern {@code on[unit][period]} over a timeline.
     *
     * @throws IllegalArgumentException if the shape is not units x periods or nothing is on
     */
    public static Assignment pattern(List<String> units, Timeline timeline, boolean[][] on) {
        if (on.length != units.size()) {
            throw new IllegalArgumentException(
                    "the pattern must have a row for each of the " + units.size() + " units, had " + on.length);
        }
        Map<String, List<Flight>> flights = new HashMap<>();
        for (int r = 0; r < on.length; r++) {
            String unit = UnitNames.checked(units).get(r);
            if (on[r].length != timeline.count()) {
                throw new IllegalArgumentException("the pattern of unit '" + unit + "' must have " + timeline.count()
                        + " periods, had " + on[r].length);
            }
            List<Flight> own = new ArrayList<>();
            for (int t = 0; t < on[r].length; t++) {
                if (on[r][t]) {
                    own.add(new Flight(timeline.start(t), timeline.end(t)));
                }
            }
            flights.put(unit, own);
        }
        return of(flights);
    }

    /** Names of the units that are on at some time, sorted. */
    public List<String> units() {
        return List.copyOf(flights.keySet());
    }

    /** Whether all units that are ever on share one flight, as a campaign with one start and one end does. */
    public boolean isBlock() {
        List<Flight> first = flights.firstEntry().getValue();
        return first.size() == 1 && flights.values().stream().allMatch(first::equals);
    }

    /** The logged form, on one line: each unit and its flights, divided by tabs. */
    public String text() {
        List<String> parts = new ArrayList<>();
        flights.forEach((unit, own) -> {
            parts.add(unit);
            parts.add(String.join(" ", own.stream().map(Flight::text).toList()));
        });
        return String.join("\t", parts);
    }

    /**
     * Reads back what {@link #text()} wrote.
     *
     * @throws IllegalArgumentException if the text is not in that form
     */
    public static Assignment parse(String text) {
        String[] parts = text.split("\t", -1);
        if (parts.length % 2 != 0) {
            throw new IllegalArgumentException("an assignment is written as unit, tab, flights, tab, unit and so on;"
                    + " a unit had no flights in '" + text + "'");
        }
        Map<String, List<Flight>> flights = new HashMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            List<Flight> own = new ArrayList<>();
            for (String flight : parts[i + 1].split(" ", -1)) {
                own.add(Flight.parse(flight));
            }
            if (flights.put(parts[i], own) != null) {
                throw new IllegalArgumentException("unit '" + parts[i] + "' stands twice in '" + text + "'");
            }
        }
        return of(flights);
    }

    /**
     * On and off exchanged over the days on which any unit is on. A two-sided statistic of two-way effects cannot tell
     * the two apart: their difference from each other is a period effect.
     *
     * @param all every unit of the design
     * @return flights by unit, empty lists left out; an empty map if no unit is ever off
     */
    Map<String, List<Flight>> mirrored(Collection<String> all) {
        List<Flight> days =
                Flights.union(flights.values().stream().flatMap(List::stream).toList());
        Map<String, List<Flight>> exchanged = new TreeMap<>();
        for (String unit : all) {
            List<Flight> left = Flights.without(days, flights.getOrDefault(unit, List.of()));
            if (!left.isEmpty()) {
                exchanged.put(unit, left);
            }
        }
        return exchanged;
    }
}
