/**
 * Counts and doses by force, region and week, ready for an estimator; read from outcome's counts, so it cannot see a person.
 */
@NullMarked
@ApplicationModule(
        id = "panel",
        displayName = "panel",
        allowedDependencies = {
            "words",
            "store",
            "web",
            "audit",
            "access",
            "vault",
            "geography",
            "charts",
            "outcome",
            "plan",
            "coverage"
        })
package org.heed.measurement.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
