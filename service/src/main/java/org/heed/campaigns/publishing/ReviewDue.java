package org.heed.campaigns.publishing;

import java.time.LocalDate;
import org.heed.ground.store.Fact;

/**
 * The day has come to read a published page again; told once for each such day.
 *
 * @param page its number
 * @param due the day, in London
 */
public record ReviewDue(long page, LocalDate due) implements Fact {}
