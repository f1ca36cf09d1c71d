/**
 * Public pages with their public history, which is only ever added to and shows tampering, and the feed of news. It
 * tells {@code PagePublished}.
 */
@NullMarked
@ApplicationModule(
        id = "publishing",
        displayName = "publishing",
        allowedDependencies = {
            "words",
            "store",
            "mail",
            "web",
            "audit",
            "access",
            "vault",
            "geography",
            "charts",
            "plan"
        })
package org.heed.campaigns.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
