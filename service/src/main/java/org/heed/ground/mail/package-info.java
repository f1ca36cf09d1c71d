/**
 * Letters to many that keep their word: finished means that every recipient's row is final; a crash skips nobody and
 * makes at most one double for each worker, which stood on a list before it was sent again. It tells no facts.
 */
@NullMarked
@ApplicationModule(
        id = "mail",
        displayName = "mail",
        allowedDependencies = {"words", "store"})
package org.heed.ground.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
