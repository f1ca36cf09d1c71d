/**
 * What a person does with a report: read it, set its urgency, grade it by 3x5x2, hand it over. The machine proposes with
 * its reason, a person decides. It tells {@code FirstLooked}, {@code ReportGraded} and
 * {@code ReportHandedOver}.
 */
@NullMarked
@ApplicationModule(
        id = "triage",
        displayName = "triage",
        allowedDependencies = {
            "words",
            "store",
            "web",
            "audit",
            "access",
            "vault",
            "geography",
            "charts",
            "intake",
            "routing"
        })
package org.heed.reports.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
