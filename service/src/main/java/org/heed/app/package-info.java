/** Starts the program and wires the rooms into two fronts, public and staff. Nobody imports it. */
@NullMarked
@ApplicationModule(id = "app", displayName = "app")
package org.heed.app;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
