/** The pages of outcome: what came of a report, and the counts. */
@NullMarked
package org.heed.reports.outcome.web;

import org.jspecify.annotations.NullMarked;
