/**
 * Pictures of a campaign: each template in each size, language and with each force's name, set so that every word fits,
 * as PNG for screens and PDF for paper. Templates, sizes and words are data. It tells no facts.
 */
@NullMarked
@ApplicationModule(
        id = "pictures",
        displayName = "pictures",
        allowedDependencies = {"words", "web", "geography", "charts"})
package org.heed.campaigns.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
