/** The list of campaigns, the planning form, a campaign's first page and the freezing of its plan. */
@NullMarked
package org.heed.campaigns.plan.web;

import org.jspecify.annotations.NullMarked;
