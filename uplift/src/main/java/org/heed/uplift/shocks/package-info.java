/**
 * What hangs on one event, one period, one unit.
 *
 * <p>A {@link org.heed.uplift.shocks.ShockRule} is declared and logged before the start; an
 * {@link org.heed.uplift.shocks.EventCalendar} holds what happened. Together they give the cells to leave out, the same for
 * units that were on and units that were not, and {@link org.heed.uplift.shocks.ShockedEffect} measures with them and
 * without. {@link org.heed.uplift.shocks.LeaveOneOut} repeats a measurement without each period and each unit in turn.
 */
package org.heed.uplift.shocks;
