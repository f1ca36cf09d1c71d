/** Pages, forms, errors and charts: the components of the GOV.UK Design System as templates. It tells no facts. */
@NullMarked
@ApplicationModule(
        id = "web",
        displayName = "web",
        allowedDependencies = {"words", "store"})
package org.heed.ground.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
