/** The record of who looked at, changed or passed on what, and why; written before the thing is shown. */
@NullMarked
@ApplicationModule(
        id = "audit",
        displayName = "audit",
        allowedDependencies = {"words", "store", "web"})
package org.heed.ground.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
