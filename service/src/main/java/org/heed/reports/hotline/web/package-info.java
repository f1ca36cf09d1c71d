/** The page on which a call is written down. */
@NullMarked
package org.heed.reports.hotline.web;

import org.jspecify.annotations.NullMarked;
