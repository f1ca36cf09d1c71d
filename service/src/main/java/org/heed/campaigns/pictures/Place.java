package org.heed.campaigns.pictures;

import java.awt.geom.Rectangle2D;

/**
 * Where the words of a slot go, in the units of the artboard.
 *
 * @param end lines end at the right edge; else they begin at the left one
 */
record Place(Rectangle2D box, boolean end) {}
