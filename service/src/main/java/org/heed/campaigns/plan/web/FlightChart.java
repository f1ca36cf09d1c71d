package org.heed.campaigns.plan.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.heed.campaigns.plan.Flight;
import org.heed.campaigns.plan.Run;
import org.heed.campaigns.plan.Timetable;
import org.heed.ground.web.Table;
import org.heed.ground.words.Week;

/** Flights as bars over weeks, with the launch as a thin rule; the same as a table. */
public record FlightChart(List<Tick> weeks, List<Bar> bars, int launch, String launchWords, Table table) {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final int LEFT = 112;
    private static final int RIGHT = 720;
    private static final int TOP = 44;
    private static final int ROW = 30;

    /** A week's left edge; every so many carry a word. */
    public record Tick(int x, String word) {}

    /** A flight as drawn. */
    public record Bar(String medium, String words, int x, int y, int width) {}

    static FlightChart of(Timetable timetable) {
        Run whole = timetable.whole();
        List<Tick> ticks = new ArrayList<>();
        int step = Math.max(1, (whole.weeks() + 8) / 9);
        for (Week week : whole.all()) {
            int number = whole.numberOf(week);
            ticks.add(new Tick(x(number - 1, whole), (number - 1) % step == 0 ? SHORT.format(week.friday()) : ""));
        }
        List<Bar> bars = new ArrayList<>();
        List<Table.Row> rows = new ArrayList<>();
        for (Flight flight : timetable.flights()) {
            int from = whole.numberOf(flight.run().first()) - 1;
            int left = x(from, whole);
            int width = x(from + flight.run().weeks(), whole) - left;
            String first = SHORT.format(flight.run().first().friday());
            String last = SHORT.format(flight.run().lastDay());
            String medium = flight.medium().title();
            bars.add(new Bar(medium, first + " to " + last, left, TOP + ROW * bars.size(), width));
            rows.add(Table.Row.of(
                    medium, first, last, Integer.toString(flight.run().weeks())));
        }
        Table table = Table.of(
                "Flights",
                List.of(
                        Table.Column.text("Medium"),
                        Table.Column.text("From"),
                        Table.Column.text("To"),
                        Table.Column.figures("Weeks")),
                rows);
        return new FlightChart(
                ticks, bars, dayX(timetable.launch(), whole), "Launch " + SHORT.format(timetable.launch()), table);
    }

    private static int x(int weeks, Run whole) {
        return LEFT + (RIGHT - LEFT) * weeks / whole.weeks();
    }

    private static int dayX(LocalDate day, Run whole) {
        long days = day.toEpochDay() - whole.first().friday().toEpochDay();
        return (int) (LEFT + (RIGHT - LEFT) * days / (7L * whole.weeks()));
    }

    public int height() {
        return TOP + ROW * bars.size() + 4;
    }

    public int top() {
        return TOP;
    }
}
