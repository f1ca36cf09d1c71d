/** The page that shows how soon reports are looked at. */
@NullMarked
package org.heed.measurement.watch.web;

import org.jspecify.annotations.NullMarked;
