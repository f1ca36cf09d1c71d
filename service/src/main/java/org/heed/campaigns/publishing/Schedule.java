package org.heed.campaigns.publishing;

import java.time.Instant;

/**
 * When an approved page goes before the public by itself.
 *
 * @param change what readers are told then
 * @param by id of the person who decided so
 */
public record Schedule(Instant at, Change change, String by) {}
