/** The messages for whoever is signed in, and writing, approving and counting them. */
@NullMarked
package org.heed.campaigns.vigilance.web;

import org.jspecify.annotations.NullMarked;
