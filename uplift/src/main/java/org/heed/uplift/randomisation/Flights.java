package org.heed.uplift.randomisation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heed.uplift.Flight;

/** Arithmetic of flights: their one sorted form, their union and what is left of one when others are taken away. */
final class Flights {

    private Flights() {}

    /** Sorts the flights and joins those that touch; refuses those that overlap. */
    static List<Flight> canonical(String unit, Collection<Flight> flights) {
        List<Flight> sorted = sorted(flights);
        for (int i = 1; i < sorted.size(); i++) {
            if (!sorted.get(i).from().isAfter(sorted.get(i - 1).until())) {
                throw new IllegalArgumentException("the flights of unit '" + unit + "' overlap: "
                        + sorted.get(i - 1).text() + " and " + sorted.get(i).text() + ": give each day once");
            }
        }
        return union(sorted);
    }

    /** Joins flights that overlap or touch, sorted by their first day. */
    static List<Flight> union(Collection<Flight> flights) {
        List<Flight> joined = new ArrayList<>();
        for (Flight flight : sorted(flights)) {
            Flight last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || flight.from().isAfter(last.until().plusDays(1))) {
                joined.add(flight);
                continue;
            }
            LocalDate until = flight.until().isAfter(last.until()) ? flight.until() : last.until();
            joined.set(joined.size() - 1, new Flight(last.from(), until));
        }
        return List.copyOf(joined);
    }

    /** The days of the first flights that are not in the others; both are canonical. */
    static List<Flight> without(List<Flight> flights, List<Flight> others) {
        List<Flight> left = new ArrayList<>();
        for (Flight flight : flights) {
            LocalDate from = flight.from();
            for (Flight other : others) {
                if (other.until().isBefore(from) || other.from().isAfter(flight.until())) {
                    continue;
                }
                if (other.from().isAfter(from)) {
                    left.add(new Flight(from, other.from().minusDays(1)));
                }
                from = other.until().plusDays(1);
            }
            if (!from.isAfter(flight.until())) {
                left.add(new Flight(from, flight.until()));
            }
        }
        return List.copyOf(left);
    }

    /** Number of days of flights that do not overlap. */
    static long days(Collection<Flight> flights) {
        return flights.stream()
                .mapToLong(flight -> ChronoUnit.DAYS.between(flight.from(), flight.until()) + 1)
                .sum();
    }

    /** For each unit that is on at some time, its share of the days on which any unit is on. */
    static SortedMap<String, Double> onShares(Assignment assignment) {
        long all = days(union(
                assignment.flights().values().stream().flatMap(List::stream).toList()));
        SortedMap<String, Double> shares = new TreeMap<>();
        assignment.flights().forEach((unit, own) -> shares.put(unit, (double) days(own) / all));
        return shares;
    }

    private static List<Flight> sorted(Collection<Flight> flights) {
        return flights.stream().sorted(Comparator.comparing(Flight::from)).toList();
    }
}
