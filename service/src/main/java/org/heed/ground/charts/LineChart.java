package org.heed.ground.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heed.ground.web.Table;
import org.heed.ground.words.Week;

/**
 * Figures over time as lines, with soft intervals, campaign weeks as a light band and events as thin rules.
 *
 * @param title what the reader should see, such as "Reports rose during the campaign"
 * @param description what the picture shows, for those who cannot see it
 * @param measure what the figures are, such as "Reports a week"
 * @param starts first days of the periods, ascending
 */
public record LineChart(
        String title,
        String description,
        String measure,
        Figures figures,
        Pace pace,
        List<LocalDate> starts,
        List<Line> lines,
        List<Band> bands,
        List<Event> events) {

    /** Five colours can be told apart without seeing colour well; more lines than that are a table. */
    private static final int MOST_LINES = 5;

    /** A value for each period, NaN for a gap; low and high are empty or hold the ends of an interval for each period. */
    public record Line(String name, List<Double> values, List<Double> low, List<Double> high) {
        public Line {
            values = List.copyOf(values);
            low = List.copyOf(low);
            high = List.copyOf(high);
        }
    }

    /** Periods to mark, from the one that begins on the first day to the one that begins on the last. */
    public record Band(String name, LocalDate first, LocalDate last) {}

    /** Something that happened in the period that holds the day. */
    public record Event(String name, LocalDate day) {}

    public LineChart {
        starts = List.copyOf(starts);
        lines = List.copyOf(lines);
        bands = List.copyOf(bands);
        events = List.copyOf(events);
        if (starts.isEmpty() || lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("a line chart must have a period and at most " + MOST_LINES + " lines");
        }
        for (Line line : lines) {
            for (List<Double> each : List.of(line.values(), line.low(), line.high())) {
                if (!each.isEmpty() && each.size() != starts.size()) {
                    throw new IllegalArgumentException(
                            "a line must have a value for each of " + starts.size() + " periods, had " + each.size());
                }
            }
        }
    }

    public static LineChart of(String title, String measure, List<Week> weeks) {
        return of(title, measure, Pace.WEEKS, weeks.stream().map(Week::friday).toList());
    }

    /** A chart of days, months or years, or of weeks that do not begin on a Friday. */
    public static LineChart of(String title, String measure, Pace pace, List<LocalDate> starts) {
        return new LineChart(title, "", measure, Figures.COUNT, pace, starts, List.of(), List.of(), List.of());
    }

    public LineChart description(String text) {
        return new LineChart(title, text, measure, figures, pace, starts, lines, bands, events);
    }

    public LineChart figures(Figures kind) {
        return new LineChart(title, description, measure, kind, pace, starts, lines, bands, events);
    }

    public LineChart line(String name, List<Double> values) {
        return line(new Line(name, values, List.of(), List.of()));
    }

    public LineChart line(Line line) {
        return new LineChart(title, description, measure, figures, pace, starts, and(lines, line), bands, events);
    }

    public LineChart band(String name, Week first, Week last) {
        return band(name, first.friday(), last.friday());
    }

    public LineChart band(String name, LocalDate first, LocalDate last) {
        return new LineChart(
                title,
                description,
                measure,
                figures,
                pace,
                starts,
                lines,
                and(bands, new Band(name, first, last)),
                events);
    }

    public LineChart event(String name, Week week) {
        return event(name, week.friday());
    }

    public LineChart event(String name, LocalDate day) {
        return new LineChart(
                title, description, measure, figures, pace, starts, lines, bands, and(events, new Event(name, day)));
    }

    private static <T> List<T> and(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }

    public String id() {
        return Labels.id(title);
    }

    /** The picture for a column of a desk. */
    public LineDrawing wide() {
        return new LineDrawing(this, 640, 320);
    }

    /** The picture for a phone: names of the lines stand above it. */
    public LineDrawing narrow() {
        return new LineDrawing(this, 360, 280);
    }

    /** The axis of the values: from zero, or below it when a value lies there. */
    Axis axis() {
        List<Double> all = new ArrayList<>(List.of(0.0));
        for (Line line : lines) {
            Stream.of(line.values(), line.low(), line.high())
                    .flatMap(List::stream)
                    .filter(Double::isFinite)
                    .forEach(all::add);
        }
        return Axis.over(Collections.min(all), Collections.max(all), 4, figures.leastStep());
    }

    /** The figures as a table. */
    public Table table() {
        List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.text(pace.head())));
        lines.forEach(line -> columns.add(Table.Column.figures(line.name())));
        List<Table.Row> rows = IntStream.range(0, starts.size())
                .mapToObj(at -> {
                    List<Table.Cell> cells = new ArrayList<>();
                    cells.add(Table.Cell.text(pace.name(starts.get(at))));
                    lines.forEach(line -> cells.add(Table.Cell.text(text(line, at))));
                    return new Table.Row("", cells);
                })
                .toList();
        return Table.of(measure, columns, rows);
    }

    private String text(Line line, int at) {
        String value = figures.text(line.values().get(at));
        return line.low().isEmpty()
                ? value
                : value + " (" + figures.range(line.low().get(at), line.high().get(at)) + ")";
    }
}
