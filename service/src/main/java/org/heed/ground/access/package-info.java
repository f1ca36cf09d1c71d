/** Who works here, in which role, for which regions, what they may do, and how they sign in. It tells no facts. */
@NullMarked
@ApplicationModule(
        id = "access",
        displayName = "access",
        allowedDependencies = {"words", "store", "web", "audit"})
package org.heed.ground.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
