package org.heed.uplift.outcomes;

import org.heed.uplift.randomisation.Effect;

/**
 * What a campaign did to reports, useful reports and the share useful.
 *
 * @param reports rate ratio of reports
 * @param useful rate ratio of useful reports
 * @param share odds ratio of the share useful
 * @param primary the outcome that the plan named
 */
public record LinkedEffect(Effect reports, Effect useful, ShareEffect share, Outcome primary) {

    /** Whether an outcome may decide. */
    public Role role(Outcome outcome) {
        return outcome == primary ? Role.PRIMARY : Role.EXPLORATORY;
    }

    /** The smallest effects on an outcome that the campaign could have shown, as rate or odds ratios. */
    public SmallestShown smallestShown(Outcome outcome) {
        return SmallestShown.of(
                switch (outcome) {
                    case REPORTS -> reports.rateRatio();
                    case USEFUL -> useful.rateRatio();
                    case SHARE -> share.oddsRatio();
                });
    }
}
