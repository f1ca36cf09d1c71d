package org.heed.campaigns.coverage;

import java.util.Map;
import org.heed.campaigns.coverage.Upload.Tally;

/** What came of something that was typed into a form instead of a file. */
public sealed interface Entry {

    /** It is kept. */
    record Kept(Tally tally) implements Entry {}

    /** It is not, for reasons by the columns that they belong to; those of no single column stand under the first. */
    record Refused(Map<String, String> reasons) implements Entry {
        public Refused {
            reasons = Map.copyOf(reasons);
        }
    }
}
