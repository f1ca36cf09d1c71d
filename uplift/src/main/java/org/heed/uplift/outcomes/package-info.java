/**
 * Two linked outcomes and their cost: reports, the useful ones among them, the share useful, and what each extra one cost.
 *
 * <p>A campaign can raise noise: so the count and the useful count are measured by the same test over the same set, and the
 * share useful beside them. One of them is primary, as planned; the others are exploratory.
 */
package org.heed.uplift.outcomes;
