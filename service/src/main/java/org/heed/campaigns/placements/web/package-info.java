/** A campaign's placements, one of them, sheets to print, and the short links of the public front. */
@NullMarked
package org.heed.campaigns.placements.web;

import org.jspecify.annotations.NullMarked;
