/** The pages of triage: the queue, a report, its grade, urgency and hand-over. */
@NullMarked
package org.heed.reports.triage.web;

import org.jspecify.annotations.NullMarked;
