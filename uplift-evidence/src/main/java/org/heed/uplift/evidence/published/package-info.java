/** The numbers that others published beside those of the library, for the table of the evidence. */
package org.heed.uplift.evidence.published;
