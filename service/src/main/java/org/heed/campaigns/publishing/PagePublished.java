package org.heed.campaigns.publishing;

import org.heed.ground.store.Fact;

/**
 * A page was published, changed or reviewed before the public's eyes.
 *
 * @param page its number
 * @param entry the number of the entry in its history, from 1
 */
public record PagePublished(long page, int entry) implements Fact {}
