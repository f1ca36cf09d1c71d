/** An analyst's own files through the library uplift, from the command line: no database, no person. */
@NullMarked
@ApplicationModule(
        id = "workbench",
        displayName = "workbench",
        allowedDependencies = {"words", "store", "web", "audit", "access", "vault", "geography", "charts"})
package org.heed.measurement.workbench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
