/**
 * Keys. The public front seals with a public key and cannot open; the staff front opens; what staff type about a report
 * is kept in the safe. It tells no facts.
 */
@NullMarked
@ApplicationModule(
        id = "vault",
        displayName = "vault",
        allowedDependencies = {"words", "store", "web"})
package org.heed.ground.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
