package org.heed.uplift.evidence;

import java.util.random.RandomGenerator;
import org.heed.uplift.Panel;
import org.heed.uplift.outcomes.LinkedPanels;
import org.heed.uplift.randomisation.Assignment;

/**
 * Useful reports of regions: each report is useful with a chance of its own region and week, about 30 % but from 20 to 45 %
 * between regions, with waves of the nation and of the region.
 */
final class SharesOfRegions {

    private SharesOfRegions() {}

    /** Thins a panel of reports; the odds are multiplied by {@code oddsRatio} in the campaign's last weeks. */
    static LinkedPanels of(RandomGenerator random, Panel reports, Assignment ran, double oddsRatio) {
        int weeks = reports.timeline().count();
        int begin = reports.timeline()
                .periodFrom(ran.flights().firstEntry().getValue().getFirst());
        double[] national = Draws.autoregression(random, weeks, 0.1, 0.6);
        long[][] useful = new long[reports.units().size()][weeks];
        for (int r = 0; r < useful.length; r++) {
            double region = -0.85 + 0.3 * random.nextGaussian();
            double[] own = Draws.autoregression(random, weeks, 0.15, 0.5);
            boolean on = ran.units().contains(reports.units().get(r));
            for (int t = 0; t < weeks; t++) {
                double logit = region + national[t] + own[t] + (on && t >= begin ? Math.log(oddsRatio) : 0);
                double share = 1 / (1 + Math.exp(-logit));
                useful[r][t] = thinned(random, (long) reports.at(r, t), share);
            }
        }
        return new LinkedPanels(reports, Panel.ofCounts(reports.units(), reports.timeline(), useful));
    }

    private static long thinned(RandomGenerator random, long count, double share) {
        long kept = 0;
        for (long i = 0; i < count; i++) {
            kept += random.nextDouble() < share ? 1 : 0;
        }
        return kept;
    }
}
