/** Dense linear algebra and least squares on the simplex, for the estimators; not for others. */
package org.heed.uplift.algebra;
