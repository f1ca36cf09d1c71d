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
 *
 * <p>The logarithm of an expected count is {@code log base + season + loading * (national + attacks) + own + epicentre}:
 * national AR(1) with deviation .12 and persistence .6, loadings normal around 1 with deviation .25, own AR(1) with .10
 * and .4, one attack in 26 weeks on average of size {@code log(1 + Exp(1.2))} that fades by .63 a week, and .8 more in one
 * region that fades with it; negative binomial counts of size 30. The season is a sine of amplitude .1 with a random phase.
 * Deviations are those of the stationary process; the mean of Exp(1.2) is 1.2. An effect ends with the last day on, unless
 * it is told to linger.
 */
public final class ShockedRegions implements World {

    private static final double[] BASES = {120, 60, 55, 50, 45, 40, 35, 25, 20};
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final double ATTACKS_A_WEEK = 1 / 26.0;

    /** Names of the regions, the largest first. */
    public static final List<String> REGIONS =
            IntStream.rangeClosed(1, 9).mapToObj(i -> "region " + i).toList();

    private final int weeksBefore;
    private final int campaignWeeks;
    private final double scale;
    private final double attacksAWeek;
    private final double lingering;

    /** {@code scale} multiplies all expected counts. */
    public ShockedRegions(int weeksBefore, int campaignWeeks, double scale) {
        this(weeksBefore, campaignWeeks, scale, ATTACKS_A_WEEK, 0);
    }

    private ShockedRegions(int weeksBefore, int campaignWeeks, double scale, double attacksAWeek, double lingering) {
        this.weeksBefore = weeksBefore;
        this.campaignWeeks = campaignWeeks;
        this.scale = scale;
        this.attacksAWeek = attacksAWeek;
        this.lingering = lingering;
    }

    /** The same regions without attacks; the waves stay. */
    public ShockedRegions withoutAttacks() {
        return new ShockedRegions(weeksBefore, campaignWeeks, scale, 0, lingering);
    }

    /** The same regions where, after a week on, each week keeps this share of the last one's effect, as a logarithm. */
    ShockedRegions lingering(double share) {
        return new ShockedRegions(weeksBefore, campaignWeeks, scale, attacksAWeek, share);
    }

    @Override
    public List<String> units() {
        return REGIONS;
    }

    @Override
    public Flight flight() {
        return new Flight(begin(), FIRST.plusWeeks(weeksBefore + campaignWeeks).minusDays(1));
    }

    /** First day of the campaign. */
    public LocalDate begin() {
        return FIRST.plusWeeks(weeksBefore);
    }

    /** All 126 blocks of four regions over the campaign's weeks. */
    public AssignmentSet blocksOfFour() {
        return AssignmentSet.blocks(Choice.of(4, REGIONS), flight());
    }

    /** Draws a panel in which the campaign multiplies expected counts by {@code rateRatio}. */
    public Panel panel(RandomGenerator random, Assignment ran, double rateRatio) {
        return draw(random, ran, rateRatio).panel();
    }

    @Override
    public Draw draw(RandomGenerator random, Assignment ran, double rateRatio) {
        List<Event> attacks = new ArrayList<>();
        double[][] logMeans = logMeans(random, attacks);
        return counted(random, new Expected(REGIONS, logMeans), ran, rateRatio, EventCalendar.of(attacks));
    }

    /** Logarithms of expected counts without a campaign, a row for each unit. */
    record Expected(List<String> units, double[][] logMeans) {}

    /** Puts the campaign into what was expected, and counts. */
    Draw counted(RandomGenerator random, Expected expected, Assignment ran, double rateRatio, EventCalendar attacks) {
        long[][] counts = new long[expected.units.size()][weeksBefore + campaignWeeks];
        double added = 0;
        int on = 0;
        for (int r = 0; r < counts.length; r++) {
            List<Flight> flights = ran.flights().getOrDefault(expected.units.get(r), List.of());
            double effect = 0; // of the week, as a logarithm
            for (int t = 0; t < counts[r].length; t++) {
                boolean treated = isOn(flights, FIRST.plusWeeks(t));
                effect = treated ? Math.log(rateRatio) : lingering * effect;
                double mean = scale * Math.exp(expected.logMeans[r][t]);
                double extra = mean * ((treated ? rateRatio : Math.exp(effect)) - 1);
                added += treated ? extra : 0;
                on += treated ? 1 : 0;
                counts[r][t] = Draws.negativeBinomial(random, mean + extra, 30);
            }
        }
        Panel panel = Panel.ofCounts(expected.units, Timeline.weekly(FIRST, counts[0].length), counts);
        return new Draw(panel, on == 0 ? 0 : added / on, attacks);
    }

    private static boolean isOn(List<Flight> flights, LocalDate day) {
        return flights.stream().anyMatch(flight -> !day.isBefore(flight.from()) && !day.isAfter(flight.until()));
    }

    /** Logarithms of expected counts without a campaign, {@code [9][weeks]}; tells the attacks, each in its own region. */
    double[][] logMeans(RandomGenerator random, List<Event> told) {
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

    private void attack(RandomGenerator random, double[] everywhere, double[][] epicentre, List<Event> told) {
        for (int t = 0; t < everywhere.length; t++) {
            if (t > 0) {
                everywhere[t] += 0.63 * everywhere[t - 1];
                for (double[] region : epicentre) {
                    region[t] += 0.63 * region[t - 1];
                }
            }
            for (long left = Draws.poisson(random, attacksAWeek); left > 0; left--) {
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
