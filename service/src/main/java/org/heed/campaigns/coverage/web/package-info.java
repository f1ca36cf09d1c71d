/** A campaign's coverage, the upload of bookings, what is wrong with a file, and a force's bookings. */
@NullMarked
package org.heed.campaigns.coverage.web;

import org.jspecify.annotations.NullMarked;
