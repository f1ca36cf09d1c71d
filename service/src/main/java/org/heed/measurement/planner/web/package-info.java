/** The page on which a campaign's design is chosen. */
@NullMarked
package org.heed.measurement.planner.web;

import org.jspecify.annotations.NullMarked;
