/** The page to which a receipt leads, and the staff pages where questions are asked and authorised. */
@NullMarked
package org.heed.reports.replies.web;

import org.jspecify.annotations.NullMarked;
