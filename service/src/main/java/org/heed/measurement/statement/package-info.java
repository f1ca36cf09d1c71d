/**
 * The effect of a campaign: with interval, picture and plain words, and nothing that was not planned as its headline.
 */
@NullMarked
@ApplicationModule(
        id = "statement",
        displayName = "statement",
        allowedDependencies = {
            "words",
            "store",
            "web",
            "audit",
            "access",
            "vault",
            "geography",
            "charts",
            "plan",
            "panel"
        })
package org.heed.measurement.statement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
