package org.heed.uplift.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.Choice;
import org.heed.uplift.shocks.Event;
import org.heed.uplift.shocks.EventCalendar;

/**
 * Nine regions of very different size, counted weekly, under everything that fools a model: a national wave that each
 * region follows to its own degree, waves of the region's own, a season, attacks that raise all counts for weeks and those
 * of one region most, and counts that scatter more than Poisson.
 */
final class ShockedRegions {

    private static final double[] BASES = {120, 60, 55, 50, 45, 40, 35, 25, 20};
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    static final List<String> REGIONS =
            IntStream.rangeClosed(1, 9).mapToObj(i -> "region " + i).toList();

    private final int weeksBefore;
    private final int campaignWeeks;
    private final double scale;

    /** {@code scale} multiplies all expected counts. */
    ShockedRegions(int weeksBefore, int campaignWeeks, double scale) {
        this.weeksBefore = weeksBefore;
        this.campaignWeeks = campaignWeeks;
        this.scale = scale;
    }

    /** All 126 blocks of four regions over the campaign's weeks. */
    AssignmentSet blocksOfFour() {
        Flight flight = new Flight(
                FIRST.plusWeeks(weeksBefore),
                FIRST.plusWeeks(weeksBefore + campaignWeeks).minusDays(1));
        return AssignmentSet.blocks(Choice.of(4, REGIONS), flight);
    }

    /** Draws a panel in which the campaign multiplies expected counts by {@code rateRatio}. */
    Panel panel(RandomGenerator random, Assignment ran, double rateRatio) {
        return struck(random, ran, rateRatio).panel();
    }

    /** A panel and the attacks that struck, each in its own region. */
    record Struck(Panel panel, EventCalendar calendar) {}

    /** Draws as {@link #panel} does and tells the attacks too. */
    Struck struck(RandomGenerator random, Assignment ran, double rateRatio) {
        List<Event> attacks = new ArrayList<>();
        double[][] logMeans = logMeans(random, attacks);
        long[][] counts = new long[BASES.length][weeksBefore + campaignWeeks];
        for (int r = 0; r < counts.length; r++) {
            boolean treated = ran.units().contains(REGIONS.get(r));
            for (int t = 0; t < counts[r].length; t++) {
                double factor = treated && t >= weeksBefore ? rateRatio : 1;
                counts[r][t] = Draws.negativeBinomial(random, scale * factor * Math.exp(logMeans[r][t]), 30);
            }
        }
        Panel panel = Panel.ofCounts(REGIONS, Timeline.weekly(FIRST, counts[0].length), counts);
        return new Struck(panel, EventCalendar.of(attacks));
    }

    private double[][] logMeans(RandomGenerator random, List<Event> told) {
        int weeks = weeksBefore + campaignWeeks;
        double[] national = Draws.autoregression(random, weeks, 0.12, 0.6);
        double[] attacks = new double[weeks];
        double[][] epicentre = new double[BASES.length][weeks];
        attack(random, attacks, epicentre, told);
        double phase = 2 * Math.PI * random.nextDouble();
        double[][] logMeans = new double[BASES.length][];
        for (int r = 0; r < BASES.length; r++) {
            double loading = 1 + 0.25 * random.nextGaussian();
            logMeans[r] = Draws.autoregression(random, weeks, 0.10, 0.4);
            for (int t = 0; t < weeks; t++) {
                double season = 0.1 * Math.sin(2 * Math.PI * t / 52 + phase);
                logMeans[r][t] += Math.log(BASES[r]) + season + loading * (national[t] + attacks[t]) + epicentre[r][t];
            }
        }
        return logMeans;
    }

    /** One attack in 26 weeks on average; its mark fades by the factor 0.63 a week. */
    private static void attack(RandomGenerator random, double[] everywhere, double[][] epicentre, List<Event> told) {
        for (int t = 0; t < everywhere.length; t++) {
            if (t > 0) {
                everywhere[t] += 0.63 * everywhere[t - 1];
                for (double[] region : epicentre) {
                    region[t] += 0.63 * region[t - 1];
                }
            }
            for (long left = Draws.poisson(random, 1 / 26.0); left > 0; left--) {
                everywhere[t] += Math.log1p(1.2 * random.nextExponential());
                int region = random.nextInt(BASES.length);
                epicentre[region][t] += 0.8;
                told.add(Event.local(
                        "attack " + told.size(), FIRST.plusWeeks(t), "attack", List.of(REGIONS.get(region))));
            }
        }
    }

    /** The counts of a panel as a matrix. */
    static double[][] matrix(Panel panel) {
        return panel.units().stream().map(panel::series).toArray(double[][]::new);
    }

    /** A panel of plain Poisson counts near a mean, for checks that do not depend on where the counts come from. */
    static Panel small(RandomGenerator random, int regions, int weeks, double mean) {
        long[][] counts = new long[regions][weeks];
        for (long[] row : counts) {
            Arrays.setAll(row, t -> Draws.poisson(random, mean * (1 + 0.3 * random.nextDouble())));
        }
        return Panel.ofCounts(REGIONS.subList(0, regions), Timeline.weekly(FIRST, weeks), counts);
    }
}
