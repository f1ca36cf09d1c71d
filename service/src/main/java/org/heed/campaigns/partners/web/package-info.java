/** Partners on the staff front, the page behind an organisation's link, and the page from which everybody shares. */
@NullMarked
package org.heed.campaigns.partners.web;

import org.jspecify.annotations.NullMarked;
