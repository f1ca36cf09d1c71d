package org.heed.campaigns.plan.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.heed.campaigns.plan.CalendarEvent;
import org.heed.campaigns.plan.Flight;
import org.heed.campaigns.plan.Run;
import org.heed.campaigns.plan.Timetable;
import org.heed.ground.web.Table;
import org.heed.ground.words.Week;

/** Flights as bars over weeks, with the launch and what else happens as thin rules; the same as a table. */
public record FlightChart(
        List<Tick> weeks, List<Bar> bars, List<Rule> events, int launch, String launchWords, Table table) {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final int LEFT = 112;
    private static final int RIGHT = 720;
    private static final int TOP = 44;
    private static final int ROW = 30;
    private static final int EVENT = 20;

    /** About the width of a letter of the events' words. */
    private static final int LETTER = 7;

    /** A week's left edge; every so many carry a word. */
    public record Tick(int x, String word) {}

    /** A flight as drawn. */
    public record Bar(String medium, String words, int x, int y, int width) {}

    /**
     * An event as drawn below the bars.
     *
     * @param x its first day
     * @param width to its last day, at least 2
     * @param y of its words
     * @param textX where its words stand
     * @param anchor {@code start} or {@code end}
     * @param shock an attack, drawn heavier
     */
    public record Rule(String words, int x, int width, int y, int textX, String anchor, boolean shock) {}

    static FlightChart of(Timetable timetable) {
        return of(timetable, List.of());
    }

    static FlightChart of(Timetable timetable, List<CalendarEvent> around) {
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
                ticks,
                bars,
                rules(around, whole, TOP + ROW * bars.size()),
                dayX(timetable.launch(), whole),
                "Launch " + SHORT.format(timetable.launch()),
                table);
    }

    /** Each in the first line below the bars in which its words do not run into another's. */
    private static List<Rule> rules(List<CalendarEvent> around, Run whole, int top) {
        List<Rule> rules = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (CalendarEvent event : around) {
            int x = Math.clamp(dayX(event.first(), whole), LEFT, RIGHT);
            int right = Math.clamp(dayX(event.last().plusDays(1), whole), LEFT, RIGHT);
            String words = event.name() + ", " + SHORT.format(event.first());
            int length = 12 + LETTER * words.length();
            boolean leftwards = x + length > RIGHT;
            int from = leftwards ? x - length : x;
            int until = leftwards ? x : x + length;
            int line = 0;
            while (line < ends.size() && ends.get(line) > from) {
                line++;
            }
            if (line == ends.size()) {
                ends.add(until);
            } else {
                ends.set(line, until);
            }
            rules.add(new Rule(
                    words,
                    x,
                    Math.max(2, right - x),
                    top + 22 + EVENT * line,
                    leftwards ? x - 6 : x + 6,
                    leftwards ? "end" : "start",
                    event.kind().shock()));
        }
        return rules;
    }

    private static int x(int weeks, Run whole) {
        return LEFT + (RIGHT - LEFT) * weeks / whole.weeks();
    }

    private static int dayX(LocalDate day, Run whole) {
        long days = day.toEpochDay() - whole.first().friday().toEpochDay();
        return (int) (LEFT + (RIGHT - LEFT) * days / (7L * whole.weeks()));
    }

    public int height() {
        int lowest = events.stream().mapToInt(Rule::y).max().orElse(TOP + ROW * bars.size() - 4);
        return lowest + 8;
    }

    public int top() {
        return TOP;
    }
}
