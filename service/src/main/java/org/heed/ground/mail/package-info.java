/**
 * Letters to many that are each sent once: what is finished is finished for every recipient, whatever crashes. Empty so far.
 */
@NullMarked
@ApplicationModule(
        id = "mail",
        displayName = "mail",
        allowedDependencies = {"words", "store"})
package org.heed.ground.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
