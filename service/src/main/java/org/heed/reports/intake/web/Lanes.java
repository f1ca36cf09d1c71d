package org.heed.reports.intake.web;

import org.heed.ground.web.OnPublicFront;
import org.heed.reports.intake.Lane;
import org.springframework.stereotype.Component;

/** Chooses the lane of a report that comes by the form. */
@Component
@OnPublicFront
record Lanes(Effort effort, Crowding crowding) {

    /** A device's work makes up for a crowded place: both together are ordinary. */
    Lane of(String formToken, String number, String place) {
        boolean worked = effort.isDone(formToken, number);
        boolean crowded = crowding.isCrowded(place);
        return worked == crowded ? Lane.ORDINARY : worked ? Lane.EFFORT : Lane.LOWERED;
    }
}
