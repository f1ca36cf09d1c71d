/** Distributions and the one rule for rejecting, for the estimators; not for others. */
package org.heed.uplift.chance;
