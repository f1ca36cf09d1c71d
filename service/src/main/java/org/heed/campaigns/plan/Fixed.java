package org.heed.campaigns.plan;

import java.time.Instant;

/**
 * The seal on a plan.
 *
 * @param at when it was fixed
 * @param by id of the person who fixed it
 * @param hash SHA-256 of its canonical text, 64 hexadecimal digits
 */
public record Fixed(Instant at, String by, String hash) {}
