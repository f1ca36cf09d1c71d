package org.heed.uplift;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Everything that is wrong or odd in raw cells, found at once; {@link Panel#ofCounts(Collection)} stops at the first.
 *
 * @param faults those that block first, then by unit
 */
public record PanelCheck(List<Fault> faults) {

    /** Copies the faults. */
    public PanelCheck {
        faults = List.copyOf(faults);
    }

    /** Whether a panel can be made of the cells. */
    public boolean isUsable() {
        return faults.stream().noneMatch(Fault::blocks);
    }

    /**
     * Looks through counted cells.
     *
     * @throws IllegalArgumentException if there are no cells or a unit's name is unfit
     */
    public static PanelCheck ofCounts(Collection<Panel.Count> cells) {
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("there are no cells to check");
        }
        TreeMap<String, Map<LocalDate, List<Long>>> units = new TreeMap<>();
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Panel.Count cell : cells) {
            units.computeIfAbsent(UnitNames.checked(cell.unit()), name -> new HashMap<>())
                    .computeIfAbsent(cell.date(), day -> new ArrayList<>())
                    .add(cell.count());
            days.add(cell.date());
        }
        List<Fault> faults = new ArrayList<>();
        List<LocalDate> periods = periods(days, faults);
        units.forEach((unit, own) -> faults.addAll(structure(unit, own, periods)));
        if (faults.isEmpty() && days.size() > 1) {
            faults.addAll(PanelHabits.of(Panel.ofCounts(cells)));
        }
        return new PanelCheck(faults);
    }

    /** The days that periods should begin on; those that do not fit are faults. */
    private static List<LocalDate> periods(TreeSet<LocalDate> days, List<Fault> faults) {
        if (days.size() < 2) {
            return List.copyOf(days);
        }
        Period step = usualStep(days);
        List<LocalDate> periods = new ArrayList<>();
        for (int i = 0; periods.isEmpty() || periods.getLast().isBefore(days.last()); i++) {
            periods.add(days.first().plus(step.multipliedBy(i)));
        }
        if (periods.getLast().isAfter(days.last())) {
            periods.removeLast();
        }
        TreeSet<LocalDate> odd = new TreeSet<>(days);
        odd.removeAll(new TreeSet<>(periods));
        odd.forEach(day -> faults.add(new Fault.OffBeat(day, step)));
        return periods;
    }

    /** The distance between neighbours that comes most often, so that one odd day does not make the step. */
    private static Period usualStep(TreeSet<LocalDate> days) {
        Map<Period, Integer> times = new HashMap<>();
        List<LocalDate> sorted = List.copyOf(days);
        for (int i = 1; i < sorted.size(); i++) {
            times.merge(Spacing.of(new TreeSet<>(sorted.subList(i - 1, i + 1))), 1, Integer::sum);
        }
        Period usual = Spacing.of(days);
        for (Map.Entry<Period, Integer> entry : byText(times).values()) {
            if (entry.getValue() > times.getOrDefault(usual, 0)) {
                usual = entry.getKey();
            }
        }
        return usual;
    }

    /** In a fixed order, so that equal numbers always give the same step. */
    private static Map<String, Map.Entry<Period, Integer>> byText(Map<Period, Integer> times) {
        Map<String, Map.Entry<Period, Integer>> sorted = new TreeMap<>();
        times.entrySet()
                .forEach(entry -> sorted.put(entry.getKey().toString(), Map.entry(entry.getKey(), entry.getValue())));
        return sorted;
    }

    private static List<Fault> structure(String unit, Map<LocalDate, List<Long>> own, List<LocalDate> periods) {
        TreeSet<LocalDate> there = new TreeSet<>(own.keySet());
        List<Fault> faults = new ArrayList<>();
        found(
                periods,
                day -> !there.contains(day) && isWithin(there, day),
                runs -> new Fault.Missing(unit, runs),
                faults);
        found(
                periods,
                day -> !there.contains(day) && !isWithin(there, day),
                runs -> new Fault.Shorter(unit, runs),
                faults);
        found(
                periods,
                day -> own.getOrDefault(day, List.of()).size() > 1,
                runs -> new Fault.Doubled(unit, runs),
                faults);
        found(
                periods,
                day -> own.getOrDefault(day, List.of()).stream().anyMatch(count -> count < 0),
                runs -> new Fault.Negative(unit, runs),
                faults);
        return faults;
    }

    private static boolean isWithin(TreeSet<LocalDate> there, LocalDate day) {
        return day.isAfter(there.first()) && day.isBefore(there.last());
    }

    private static void found(
            List<LocalDate> periods,
            Predicate<LocalDate> is,
            Function<List<Fault.Run>, Fault> fault,
            List<Fault> faults) {
        List<Fault.Run> runs = new ArrayList<>();
        int first = -1;
        for (int i = 0; i <= periods.size(); i++) {
            boolean here = i < periods.size() && is.test(periods.get(i));
            if (here && first < 0) {
                first = i;
            }
            if (!here && first >= 0) {
                runs.add(new Fault.Run(periods.get(first), periods.get(i - 1), i - first));
                first = -1;
            }
        }
        if (!runs.isEmpty()) {
            faults.add(fault.apply(runs));
        }
    }
}
