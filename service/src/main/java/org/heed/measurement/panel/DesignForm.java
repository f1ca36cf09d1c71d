package org.heed.measurement.panel;

import org.heed.campaigns.plan.Schedule;
import org.heed.campaigns.plan.Schedule.Shape;

/**
 * The form of a design before its draw.
 *
 * @param steps blocks of a rotation or steps of waves, else 1
 * @param eachStep regions on in each block, or that start at each step, at least 1
 * @param weeksOn weeks of each block or step, at least 1
 * @param weeksOff cool-down weeks after each block of a rotation, else 0
 */
public record DesignForm(Shape shape, int steps, int eachStep, int weeksOn, int weeksOff) {
    public DesignForm {
        if (steps < 1 || eachStep < 1 || weeksOn < 1 || weeksOff < 0) {
            throw new IllegalArgumentException("a design needs steps, regions and weeks");
        }
    }

    /** The form of a schedule that was drawn. */
    public static DesignForm of(Schedule schedule) {
        return new DesignForm(
                schedule.shape(), schedule.steps(), schedule.eachStep(), schedule.weeksOn(), schedule.weeksOff());
    }

    /** Weeks from the first day on to the end of the last cool-down. */
    public int weeks() {
        return steps * (weeksOn + weeksOff);
    }
}
