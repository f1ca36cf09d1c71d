package org.heed.ground.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.heed.ground.words.Week;

/** Charts of made-up figures. */
public final class GalleryCharts {
    private static final String FORCES = """
            MET Metropolitan London 6 8
            CITY City_of_London London 7 8
            TVP Thames_Valley South_East 5 7
            HANT Hampshire_and_Isle_of_Wight South_East 4 9
            SURR Surrey South_East 5 8
            SUSX Sussex South_East 5 9
            KENT Kent South_East 6 9
            BEDS Bedfordshire Eastern 7 6
            CAMB Cambridgeshire Eastern 7 5
            ESSX Essex Eastern 7 7
            HERT Hertfordshire Eastern 6 7
            NORF Norfolk Eastern 8 5
            SUFF Suffolk Eastern 8 6
            DERB Derbyshire East_Midlands 5 5
            LEIC Leicestershire East_Midlands 6 5
            LINC Lincolnshire East_Midlands 7 4
            NHNT Northamptonshire East_Midlands 6 6
            NOTT Nottinghamshire East_Midlands 6 4
            WMID West_Midlands West_Midlands 4 6
            STAF Staffordshire West_Midlands 4 5
            WARK Warwickshire West_Midlands 5 6
            WMER West_Mercia West_Midlands 3 6
            GMP Greater_Manchester North_West 4 4
            MERS Merseyside North_West 3 4
            LANC Lancashire North_West 4 3
            CHES Cheshire North_West 3 5
            CUMB Cumbria North_West 4 2
            WYRK West_Yorkshire North_East 5 3
            SYRK South_Yorkshire North_East 5 4
            NYRK North_Yorkshire North_East 6 3
            HUMB Humberside North_East 7 3
            NBRA Northumbria North_East 5 1
            DURH Durham North_East 5 2
            CLEV Cleveland North_East 6 2
            A&S Avon_and_Somerset South_West 3 8
            D&C Devon_and_Cornwall South_West 2 9
            DORS Dorset South_West 3 9
            GLOS Gloucestershire South_West 4 7
            WILT Wiltshire South_West 4 8
            SWAL South_Wales Wales 2 7
            GWNT Gwent Wales 3 7
            NWAL North_Wales Wales 2 5
            DYFP Dyfed-Powys Wales 2 6
            SCOT Scotland Scotland 5 0
            NI Northern_Ireland Northern_Ireland 1 2
            BTP British_Transport National 0 10
            MOD Ministry_of_Defence National 1 10
            CNC Civil_Nuclear National 2 10
            """;

    private GalleryCharts() {}

    public static LineChart lines() {
        List<Week> weeks = Week.of(LocalDate.of(2026, 1, 2)).until(Week.of(LocalDate.of(2026, 12, 25)));
        Week start = weeks.get(30);
        Random random = new Random(7);
        List<Double> reports = IntStream.range(0, weeks.size())
                .mapToObj(at -> (double) Math.round(
                        320 + 20 * Math.sin(at / 6.0) + (at >= 30 && at < 38 ? 140 : 0) + 25 * random.nextGaussian()))
                .toList();
        List<Double> expected = IntStream.range(0, weeks.size())
                .mapToObj(at -> (double) Math.round(320 + 20 * Math.sin(at / 6.0)))
                .toList();
        List<Double> useful = new ArrayList<>(
                reports.stream().map(value -> (double) Math.round(value * 0.21)).toList());
        useful.set(12, Double.NaN);
        useful.set(13, Double.NaN);
        return LineChart.of("Reports rose during the campaign", "Reports a week, all regions", weeks)
                .description(
                        "Reports stay near 320 a week, rise to about 460 in the eight campaign weeks and fall back.")
                .line("Reports", reports)
                .line(new LineChart.Line(
                        "Expected without",
                        expected,
                        expected.stream().map(value -> value - 45).toList(),
                        expected.stream().map(value -> value + 45).toList()))
                .line("Useful", useful)
                .band("Campaign", start, start.plus(7))
                .event("Threat level raised", weeks.get(27))
                .event("News of an arrest", weeks.get(44));
    }

    public static LineChart single() {
        List<Week> weeks = Week.of(LocalDate.of(2026, 9, 4)).until(Week.of(LocalDate.of(2026, 10, 30)));
        return LineChart.of("Waiting time is short", "Hours from sending to first reading, median", weeks)
                .figures(Figures.DECIMAL)
                .line("Hours", List.of(1.2, 1.4, 0.9, Double.NaN, 2.2, Double.NaN, 1.1, 1.0));
    }

    public static DotWhisker effects() {
        return DotWhisker.changes(
                        "The campaign raised reports in three of five regions",
                        "Change of reports a week, with 95% interval")
                .description("Only London, the North West and Wales lie clear of no effect.")
                .effect("London", 0.06, 0.18, 0.31)
                .effect("North West", 0.12, 0.34, 0.52)
                .effect("Wales", 0.01, 0.22, 0.47)
                .effect("West Midlands", -0.11, 0.08, 0.29)
                .effect("Yorkshire and the Humber", -0.24, -0.03, 0.15);
    }

    public static TileMap rates() {
        Random random = new Random(3);
        List<TileMap.Tile> tiles =
                FORCES.lines().map(line -> tile(line, shade(random))).toList();
        List<Double> amounts = tiles.stream()
                .map(TileMap.Tile::shade)
                .filter(Shade.Amount.class::isInstance)
                .map(shade -> ((Shade.Amount) shade).value())
                .toList();
        return TileMap.amounts(
                "Reports per 100,000 people",
                "September to November 2026",
                Scale.over(amounts, Figures.DECIMAL),
                tiles);
    }

    private static Shade shade(Random random) {
        double draw = random.nextDouble();
        if (draw < 0.1) {
            return Shade.suppressed();
        }
        return draw > 0.95 ? Shade.absent() : Shade.amount(random.nextDouble() * 11);
    }

    public static TileMap covered() {
        Random random = new Random(5);
        List<TileMap.Tile> tiles = FORCES.lines()
                .map(line -> tile(line, Shade.category(random.nextDouble() < 0.7 ? 0 : 1)))
                .toList();
        return TileMap.kinds(
                "Who sees the film",
                "Forces with and without a cinema showing",
                List.of("A cinema shows it", "No showing: content needed"),
                tiles);
    }

    private static TileMap.Tile tile(String line, Shade shade) {
        String[] words = line.split(" ");
        return new TileMap.Tile(
                new TileMap.Force(words[0], words[1].replace('_', ' '), words[2].replace('_', ' ')),
                Integer.parseInt(words[3]),
                Integer.parseInt(words[4]),
                "/desk/forces/" + words[0].toLowerCase(java.util.Locale.ROOT).replace("&", "-"),
                shade);
    }

    public static HeatTable heat() {
        Random random = new Random(11);
        List<HeatTable.Column> columns = IntStream.range(0, 14)
                .mapToObj(at -> HeatTable.Column.of(4 + at * 7 % 27 + (at < 4 ? " Sep" : " Oct"))
                        .in(at >= 4 && at < 12 ? "Campaign" : ""))
                .toList();
        List<HeatTable.Row> rows = List.of(
                        "London",
                        "South East",
                        "Eastern",
                        "East Midlands",
                        "West Midlands",
                        "North West",
                        "North East",
                        "South West",
                        "Wales")
                .stream()
                .map(region -> HeatTable.Row.of(
                        region,
                        DoubleStream.generate(() -> Math.floor(random.nextDouble() * 60))
                                .limit(14)
                                .mapToObj(value -> value < 4 ? Shade.suppressed() : Shade.amount(value))
                                .toList()))
                .toList();
        return new HeatTable(
                "Reports by region and week",
                new Scale(List.of(0.0, 10.0, 20.0, 30.0, 40.0, 50.0, 60.0), Figures.COUNT),
                columns,
                rows);
    }

    public static Bars bars() {
        return new Bars(
                "How people heard about reporting",
                "Answers since September 2026",
                Figures.COUNT,
                List.of(
                        Bars.Bar.of("Cinema", 412),
                        Bars.Bar.of("Social media", 377),
                        Bars.Bar.of("Poster", 120),
                        Bars.Bar.of("Work training", 44),
                        Bars.Bar.of("Other", 6)));
    }
}
