/** The pages that state effects. */
@NullMarked
package org.heed.measurement.statement.web;

import org.jspecify.annotations.NullMarked;
