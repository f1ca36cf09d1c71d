/** A breach of the rules, planted for their own test. */
package org.heed.uplift.comparison;
