package org.heed.uplift.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.shocks.EventCalendar;

/**
 * A small pool of shops' markets after the study of Recast (scenario A3): daily sales of lognormal size, the same slow
 * growth and the same week for all, and noise of each market's own that keeps .3 of itself from one day to the next. It is
 * a kind world, without shocks; a method that fails here has no excuse.
 *
 * <p>Published are the AR(1) of .3, the week, lognormal sizes, the shared trend, two weeks of test and a lift of 7.5 %. The
 * rest is assumed: 9 markets, 90 days before, sizes {@code exp(N(log 1000, .5))}, growth of 5 % over the panel and a week
 * whose days differ by a sine of amplitude 10 %. The noise has a deviation of 14 % of the market's size, since with it three
 * methods overlook the lift about as often as published: time-based regression (.473 there), the structural series (.343)
 * and the block test of GeoLift (.893).
 */
public final class SteadyMarkets implements World {

    private static final int MARKETS = 9;
    private static final int BEFORE = 90;
    private static final int DURING = 14;
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);
    private static final List<String> NAMES =
            IntStream.rangeClosed(1, MARKETS).mapToObj(i -> "market " + i).toList();

    private final double noise;

    /** The noise that is assumed. */
    public SteadyMarkets() {
        this(0.14);
    }

    /** {@code noise} is the deviation of a market's own days as a share of its size. */
    SteadyMarkets(double noise) {
        this.noise = noise;
    }

    @Override
    public List<String> units() {
        return NAMES;
    }

    @Override
    public Flight flight() {
        return new Flight(
                FIRST.plusDays(BEFORE), FIRST.plusDays(BEFORE + DURING).minusDays(1));
    }

    @Override
    public Draw draw(RandomGenerator random, Assignment ran, double rateRatio) {
        int days = BEFORE + DURING;
        double[][] sales = new double[MARKETS][];
        double added = 0;
        for (int m = 0; m < MARKETS; m++) {
            double size = Math.exp(Math.log(1000) + 0.5 * random.nextGaussian());
            boolean treated = ran.units().contains(NAMES.get(m));
            sales[m] = Draws.autoregression(random, days, noise, 0.3);
            for (int t = 0; t < days; t++) {
                double expected = size * (1 + 0.05 * t / days) * (1 + 0.1 * Math.sin(2 * Math.PI * t / 7));
                double extra = treated && t >= BEFORE ? expected * (rateRatio - 1) : 0;
                added += extra;
                sales[m][t] = expected + extra + size * sales[m][t];
            }
        }
        Panel panel = Panel.ofValues(NAMES, Timeline.daily(FIRST, days), sales);
        return new Draw(panel, added / ran.units().size() / DURING, EventCalendar.of(List.of()));
    }
}
