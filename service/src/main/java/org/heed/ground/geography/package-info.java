/**
 * Nations, regions, forces and places, each with the dates between which it holds: where does this place belong? It
 * tells no facts.
 */
@NullMarked
@ApplicationModule(
        id = "geography",
        displayName = "geography",
        allowedDependencies = {"words", "store"})
package org.heed.ground.geography;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
