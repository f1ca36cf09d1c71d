/** The public form and the API: how a report comes to the door over HTTP. */
@NullMarked
package org.heed.reports.intake.web;

import org.jspecify.annotations.NullMarked;
