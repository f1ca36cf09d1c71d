/**
 * Questions from officers and answers from the reporter by receipt. Empty so far: the receipt that unlocks it is made by intake.
 */
@NullMarked
@ApplicationModule(
        id = "replies",
        displayName = "replies",
        allowedDependencies = {"words", "store", "web", "audit", "access", "vault", "geography", "charts", "intake"})
package org.heed.reports.replies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
