/** The report as a page and on paper. */
@NullMarked
package org.heed.measurement.workbench.web;

import org.jspecify.annotations.NullMarked;
