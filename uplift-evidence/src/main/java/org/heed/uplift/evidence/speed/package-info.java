/** How fast the library is: the same work for the quick bench, for JMH and for the growth table. */
package org.heed.uplift.evidence.speed;
