package org.heed.campaigns.coverage;

import org.heed.ground.words.Force;
import org.heed.ground.words.Week;

/**
 * People who were in a cinema in a week of a campaign, as its contractor counted them.
 *
 * @param force that the cinema lies in
 */
public record Delivered(Site site, Force force, Week week, int admissions) {
    String key() {
        return site.key() + "|" + week;
    }
}
