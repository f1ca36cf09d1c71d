package org.heed.campaigns.coverage;

import org.heed.ground.words.Force;
import org.heed.ground.words.Week;

/**
 * What a force saw of a campaign in a week.
 *
 * @param sites cinemas that showed it
 * @param showings bookings that ran
 * @param admissions people expected in those cinemas, each cinema counted once
 */
public record ForceWeek(Force force, Week week, int sites, int showings, int admissions) {}
