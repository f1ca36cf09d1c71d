/** Figures as pictures drawn on the server, each with its table: lines, intervals, bars, maps. It tells no facts. */
@NullMarked
@ApplicationModule(
        id = "charts",
        displayName = "charts",
        allowedDependencies = {"words", "web"})
package org.heed.ground.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
