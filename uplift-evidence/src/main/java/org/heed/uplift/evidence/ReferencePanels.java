package org.heed.uplift.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.heed.uplift.Block;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;

/** The panels of published examples: the published ones where they are at hand, otherwise made-up ones of the same shape. */
public final class ReferencePanels {

    private static final LocalDate WALK = LocalDate.of(2021, 1, 1);
    private static final LocalDate TOBACCO = LocalDate.of(1970, 1, 1);
    private static final long SEED = 40;

    private ReferencePanels() {}

    /** Whether all published panels are at hand. */
    public static boolean published() {
        return List.of("GeoLift_Test.csv", "GeoLift_PreTest.csv", "california_prop99.csv").stream()
                .allMatch(name -> Project.reference(name).isPresent());
    }

    /** 40 cities x 105 days, two of them on over the last 15. */
    public static Block walkthrough() {
        Panel panel = cities("GeoLift_Test.csv", 105);
        List<String> treated = panel.units().contains("chicago")
                ? List.of("chicago", "portland")
                : panel.units().subList(0, 2);
        return Block.of(panel, treated, new Flight(WALK.plusDays(90), WALK.plusDays(104)));
    }

    /** 40 cities x 90 days before any campaign. */
    public static Panel beforeTheWalkthrough() {
        return cities("GeoLift_PreTest.csv", 90);
    }

    /** 39 states x 31 years, one of them on over the last 12. */
    public static Block tobacco() {
        Optional<Path> file = Project.reference("california_prop99.csv");
        Panel panel = file.isPresent()
                ? Panel.ofValues(rows(file.get(), ";").stream()
                        .map(row -> new Panel.Value(
                                row[0], LocalDate.of(Integer.parseInt(row[1]), 1, 1), Double.parseDouble(row[2])))
                        .toList())
                : madeUp(39, new Timeline(TOBACCO, Period.ofYears(1), 31));
        String treated = panel.units().contains("California")
                ? "California"
                : panel.units().getFirst();
        return Block.of(panel, List.of(treated), new Flight(LocalDate.of(1989, 1, 1), LocalDate.of(2000, 12, 31)));
    }

    /** Units of lognormal size that share a wave, a week and a season, with noise of their own. */
    public static Panel madeUp(int units, Timeline timeline) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] shared = new double[timeline.count()];
        for (int t = 0; t < shared.length; t++) {
            shared[t] = 0.9 * (t == 0 ? 0 : shared[t - 1]) + 0.03 * random.nextGaussian();
        }
        double[][] cells = new double[units][timeline.count()];
        for (double[] row : cells) {
            double size = 1000 * Math.exp(0.7 * random.nextGaussian());
            double loading = 1 + 0.3 * random.nextGaussian();
            for (int t = 0; t < row.length; t++) {
                double season = 0.1 * Math.sin(2 * Math.PI * t / 7) + 0.1 * Math.sin(2 * Math.PI * t / 365);
                row[t] = size * Math.exp(loading * shared[t] + season + 0.05 * random.nextGaussian());
            }
        }
        return Panel.ofValues(
                IntStream.rangeClosed(1, units).mapToObj(i -> "unit " + i).toList(), timeline, cells);
    }

    /**
     * The rows of a published table, by the names of its columns.
     *
     * @throws IllegalStateException if it is not at hand
     */
    public static List<Map<String, String>> table(String name) {
        Path file = Project.reference(name)
                .orElseThrow(() -> new IllegalStateException("the reference data " + name + " are not at hand"));
        List<String[]> lines = lines(file, ",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String[] line : lines.subList(1, lines.size())) {
            Map<String, String> row = new HashMap<>();
            for (int column = 0; column < line.length; column++) {
                row.put(lines.getFirst()[column], line[column]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static Panel cities(String name, int days) {
        Optional<Path> file = Project.reference(name);
        return file.isPresent()
                ? Panel.ofCounts(rows(file.get(), ",").stream()
                        .map(row -> new Panel.Count(row[0], LocalDate.parse(row[2]), Long.parseLong(row[1])))
                        .toList())
                : madeUp(40, Timeline.daily(WALK, days));
    }

    /** All lines but the heading. */
    private static List<String[]> rows(Path file, String separator) {
        List<String[]> lines = lines(file, separator);
        return lines.subList(1, lines.size());
    }

    /** The fields of all lines; a separator between quotes belongs to its field. */
    private static List<String[]> lines(Path file, String separator) {
        String outsideQuotes = separator + "(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";
        try (var lines = Files.lines(file)) {
            return lines.map(line -> Arrays.stream(line.split(outsideQuotes, -1))
                            .map(field -> field.replace("\"", ""))
                            .toArray(String[]::new))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the reference data " + file + " cannot be read", unreadable);
        }
    }
}
