/** Panels, designs, randomisation inference and effects with intervals. */
package org.heed.uplift;
