/**
 * What was measured and what is said about it: panels, flights, blocks, estimates and intervals.
 *
 * <p>The order of use is the order of a campaign. {@code planning} says how small an effect a design could show before
 * money is spent; {@code randomisation} draws and logs the design, and measures what it changed: this is the headline.
 * {@code synthetic}, {@code comparison} and {@code timeseries} hold the cross-checks that stand below it, {@code shocks}
 * asks how much hangs on one week or one unit, and {@code outcomes} joins reports, useful reports and cost.
 *
 * <p>All values are immutable and may be shared between threads; nothing here logs, reads a clock or keeps a random
 * source. A broken rule is an {@link IllegalArgumentException} whose message says what is wrong, where, and what to do
 * about it.
 */
package org.heed.uplift;
