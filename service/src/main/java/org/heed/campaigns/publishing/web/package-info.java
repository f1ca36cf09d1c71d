/** The public's news and its feed; the desk where pages are written, approved, published and read again. */
@NullMarked
package org.heed.campaigns.publishing.web;

import org.jspecify.annotations.NullMarked;
