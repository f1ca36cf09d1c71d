package org.heed.reports.outcome.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.audit.Verb;
import org.heed.ground.charts.Bars;
import org.heed.ground.charts.Figures;
import org.heed.ground.charts.LineChart;
import org.heed.ground.charts.Scale;
import org.heed.ground.charts.Shade;
import org.heed.ground.charts.TileMap;
import org.heed.ground.geography.ForceEntry;
import org.heed.ground.geography.Geography;
import org.heed.ground.geography.TileLabels;
import org.heed.ground.web.Choice;
import org.heed.ground.web.Field;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.Table;
import org.heed.ground.words.Week;
import org.heed.reports.outcome.Counts;
import org.heed.reports.outcome.Interval;
import org.heed.reports.outcome.Suppression;
import org.heed.reports.outcome.Suppression.Shown;
import org.heed.reports.outcome.Tally;
import org.heed.reports.outcome.web.CountsReport.By;
import org.heed.reports.outcome.web.CountsReport.Key;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows the counts. Periods are few and fixed, since counts of a small cell could be had from two periods that differ by
 * little.
 */
@Controller
@OnStaffFront
class CountsController {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final List<Integer> LENGTHS = List.of(13, 26, 52);
    private static final String USUAL = "52";
    private static final List<Double> ROUND_STEPS = List.of(1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0);
    private static final String LEFT_OUT = "suppressed";

    private final Counts counts;
    private final Geography geography;
    private final TileLabels labels;
    private final Desks desks;
    private final AuditLog audit;
    private final Clock clock;
    private final Suppression suppression;

    CountsController(
            Counts counts,
            Geography geography,
            TileLabels labels,
            Desks desks,
            AuditLog audit,
            Clock clock,
            @Value("${heed.counts.smallest-shown:10}") int smallest) {
        this.counts = counts;
        this.geography = geography;
        this.labels = labels;
        this.desks = desks;
        this.audit = audit;
        this.clock = clock;
        this.suppression = new Suppression(smallest);
    }

    @GetMapping("/counts")
    Page counts(Person person, @RequestParam(defaultValue = "") String weeks) {
        desks.require(person, Right.SEE_COUNTS);
        List<Period> periods = periods();
        Period period = period(periods, weeks);
        CountsReport report = report(period);
        List<CountsPage.Counted> tables = List.of(
                counted("By region", "Region", report, By.REGION, period.code()),
                counted("By channel", "Channel", report, By.CHANNEL, period.code()),
                counted("By where people heard", "Heard", report, By.HEARD, period.code()),
                counted("By force", "Force", report, By.FORCE, period.code()));
        boolean suppressed = java.util.stream.Stream.of(By.values())
                .anyMatch(by -> report.table(by).isSuppressed());
        return Page.of(
                "reports/outcome/counts",
                new CountsPage(
                        desks.frame(person, "Counts", OutcomeDesks.COUNTS),
                        Field.select(
                                        "weeks",
                                        "Period",
                                        periods.stream()
                                                .map(each -> Choice.of(each.code(), each.label()))
                                                .toList())
                                .value(period.code()),
                        DAY.format(period.from()) + " to "
                                + DAY.format(period.until().minusDays(1)),
                        total(report.total()),
                        weeks(report, period),
                        forces(report),
                        tables,
                        heard(report),
                        suppression.threshold(),
                        suppressed));
    }

    /** The figures of one table as CSV; what is left out on the page is left out here. */
    @GetMapping("/counts/{by}.csv")
    void file(
            Person person,
            @PathVariable String by,
            @RequestParam(defaultValue = "") String weeks,
            HttpServletResponse response)
            throws IOException {
        desks.require(person, Right.SEE_COUNTS);
        By known = By.of(by).orElseThrow(SecretExistence::new);
        audit.record(person.id(), person.role().name(), Verb.EXPORT, "counts", known.code());
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(known.code(), "name", "reports", "useful", "useful_rate", "low_95", "high_95");
            for (Map.Entry<Key, Shown> row :
                    report(period(periods(), weeks)).table(known).rows().entrySet()) {
                csv.printRecord(line(row.getKey(), row.getValue()));
            }
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"reports-by-" + known.code() + ".csv\"");
        response.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<Object> line(Key key, Shown shown) {
        List<Object> line =
                new ArrayList<>(List.of(key.code(), key.name(), orLeftOut(shown.reports()), orLeftOut(shown.useful())));
        CountsReport.whole(shown)
                .ifPresentOrElse(
                        tally -> {
                            Interval interval = tally.interval();
                            line.addAll(List.of(exact(tally.rate()), exact(interval.low()), exact(interval.high())));
                        },
                        () -> line.addAll(List.of("", "", "")));
        return line;
    }

    private static String orLeftOut(OptionalInt count) {
        return count.isPresent() ? Integer.toString(count.getAsInt()) : LEFT_OUT;
    }

    private static String exact(double share) {
        return "%.4f".formatted(share);
    }

    private CountsReport report(Period period) {
        return new CountsReport(counts, geography, suppression, period.from(), period.until());
    }

    /**
     * Days that may be asked for. They are few and fixed, so that two of them cannot be chosen to tell a small count by
     * what lies between.
     *
     * @param until the first day that is not in it
     */
    private record Period(String code, String label, LocalDate from, LocalDate until) {
        boolean holds(Week week) {
            return !week.friday().isBefore(from) && week.thursday().isBefore(until);
        }

        boolean holdsAnyOf(Counts.Days days) {
            return from.compareTo(days.last()) <= 0 && days.first().isBefore(until);
        }
    }

    /** The last weeks, then every year in which something was counted, the latest first. */
    private List<Period> periods() {
        LocalDate today = today();
        List<Period> periods = new ArrayList<>();
        for (int length : LENGTHS) {
            periods.add(new Period(
                    Integer.toString(length),
                    "The last " + length + " weeks",
                    Week.of(today).plus(1L - length).friday(),
                    today.plusDays(1)));
        }
        counts.days().ifPresent(days -> {
            for (int year = days.last().getYear(); year >= days.first().getYear(); year--) {
                periods.add(new Period(
                        Integer.toString(year),
                        Integer.toString(year),
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year + 1, 1, 1)));
            }
        });
        return periods;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    /** What was asked for; else the last 52 weeks, or the latest year with counts where those weeks have none. */
    private Period period(List<Period> periods, String asked) {
        Period usual = periods.stream()
                .filter(period -> period.code().equals(USUAL))
                .findFirst()
                .orElseThrow();
        return periods.stream()
                .filter(period -> period.code().equals(asked))
                .findFirst()
                .orElseGet(() -> counts.days()
                        .filter(days -> !usual.holdsAnyOf(days))
                        .flatMap(days -> periods.stream()
                                .filter(period -> period.code()
                                        .equals(Integer.toString(days.last().getYear())))
                                .findFirst())
                        .orElse(usual));
    }

    private static CountsPage.Total total(Shown total) {
        return new CountsPage.Total(
                count(total.reports()),
                count(total.useful()),
                CountsReport.whole(total).map(tally -> percent(tally.rate())).orElse("–"),
                CountsReport.whole(total).map(CountsController::interval).orElse(""));
    }

    private CountsPage.Counted counted(String title, String head, CountsReport report, By by, String weeks) {
        Suppression.Table<Key> counted = report.table(by);
        List<Table.Row> rows = new ArrayList<>();
        counted.rows().forEach((key, shown) -> rows.add(row(key.name(), shown)));
        rows.add(row("All", counted.total()));
        return new CountsPage.Counted(
                title,
                Table.of(
                        title,
                        List.of(
                                Table.Column.text(head),
                                Table.Column.figures("Reports"),
                                Table.Column.figures("Useful"),
                                Table.Column.figures("Useful rate"),
                                Table.Column.figures("95% interval")),
                        rows),
                "/counts/" + by.code() + ".csv?weeks=" + weeks);
    }

    private static Table.Row row(String name, Shown shown) {
        return Table.Row.of(
                name,
                count(shown.reports()),
                count(shown.useful()),
                CountsReport.whole(shown).map(tally -> percent(tally.rate())).orElse("–"),
                CountsReport.whole(shown).map(CountsController::interval).orElse("–"));
    }

    private static String count(OptionalInt count) {
        return count.isPresent() ? Figures.COUNT.text(count.getAsInt()) : "–";
    }

    private static String percent(double share) {
        return "%.1f%%".formatted(share * 100);
    }

    private static String interval(Tally tally) {
        Interval interval = tally.interval();
        return percent(interval.low()) + " to " + percent(interval.high());
    }

    /** Whole weeks from the first one with a report on; a part of a week would look like a fall. */
    private List<LineChart> weeks(CountsReport report, Period period) {
        List<Week> weeks = new ArrayList<>();
        List<Double> reports = new ArrayList<>();
        List<Double> useful = new ArrayList<>();
        report.table(By.WEEK).rows().forEach((key, shown) -> {
            Week week = new Week(LocalDate.parse(key.code()));
            boolean begun = !weeks.isEmpty() || shown.reports().orElse(1) > 0;
            if (begun && period.holds(week)) {
                weeks.add(week);
                reports.add(value(shown.reports()));
                useful.add(value(shown.useful()));
            }
        });
        if (reports.stream().filter(Double::isFinite).count() < 2) {
            return List.of();
        }
        return List.of(LineChart.of("Reports and useful reports by week", "Reports a week", weeks)
                .line("Reports", reports)
                .line("Useful", useful)
                .description("Reports accepted in each whole week from Friday to Thursday, and how many of them are"
                        + " useful by now. The latest weeks rise as outcomes come in."));
    }

    private static double value(OptionalInt count) {
        return count.isPresent() ? count.getAsInt() : Double.NaN;
    }

    private List<TileMap> forces(CountsReport report) {
        Map<Key, Shown> byForce = report.table(By.FORCE).rows();
        List<Double> rates = new ArrayList<>();
        List<TileMap.Tile> tiles = new ArrayList<>();
        for (ForceEntry entry : geography.forces(today())) {
            Shown shown = byForce.get(new Key(entry.force().code(), entry.name()));
            if (shown == null || entry.tile().isEmpty()) {
                continue;
            }
            Shade shade = shade(entry, shown);
            if (shade instanceof Shade.Amount amount) {
                rates.add(amount.value());
            }
            tiles.add(new TileMap.Tile(
                    new TileMap.Force(
                            labels.of(entry.force()),
                            entry.name(),
                            entry.region()
                                    .map(region -> geography.nameOf(region, today()))
                                    .orElse("National")),
                    entry.tile().get().column(),
                    entry.tile().get().row(),
                    "",
                    shade));
        }
        if (rates.stream().noneMatch(rate -> rate > 0)) {
            return List.of();
        }
        Scale scale = scale(rates);
        return List.of(TileMap.amounts("Reports per 100,000 people, by force", "Reports per 100,000", scale, tiles)
                .description("Residents of mid-2019. Forces without an area of residents have no rate."));
    }

    /** At most six round steps from the least to the greatest, since a rate's zero tells nothing here. */
    private static Scale scale(List<Double> rates) {
        double low = rates.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = rates.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        double step = ROUND_STEPS.stream()
                .filter(width -> Math.floor(high / width) - Math.floor(low / width) < 6)
                .findFirst()
                .orElse(high);
        List<Double> bounds = new ArrayList<>();
        for (double bound = Math.floor(low / step) * step; bound <= high; bound += step) {
            bounds.add(bound);
        }
        bounds.add(bounds.getLast() + step);
        return new Scale(bounds, Figures.COUNT);
    }

    private static Shade shade(ForceEntry entry, Shown shown) {
        if (shown.reports().isEmpty()) {
            return Shade.suppressed();
        }
        return entry.population().isPresent()
                ? Shade.amount(shown.reports().getAsInt()
                        * 100_000.0
                        / entry.population().getAsInt())
                : Shade.absent();
    }

    private static List<Bars> heard(CountsReport report) {
        List<Bars.Bar> bars = report.table(By.HEARD).rows().entrySet().stream()
                .filter(row -> row.getValue().reports().isPresent())
                .filter(row -> !row.getKey().code().equals("no-answer"))
                .map(row -> Bars.Bar.of(
                        row.getKey().name(), row.getValue().reports().getAsInt()))
                .sorted(java.util.Comparator.comparing(Bars.Bar::value).reversed())
                .toList();
        return bars.isEmpty() ? List.of() : List.of(new Bars("How people heard", "Reports", Figures.COUNT, bars));
    }
}
