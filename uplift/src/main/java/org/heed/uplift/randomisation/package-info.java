/**
 * The primary analysis: designs, the draw, and randomisation inference.
 *
 * <p>A {@link org.heed.uplift.randomisation.Design} says what may be drawn (blocks, waves, rotation, units within regions) and
 * a {@link org.heed.uplift.randomisation.Listing} makes the set to log from it, whole or as a sample.
 *
 * <p>Before a campaign starts, an {@link org.heed.uplift.randomisation.AssignmentSet} holds every
 * {@link org.heed.uplift.randomisation.Assignment} that could happen; one of them is drawn from a passed random stream,
 * and text and hash of the set are logged. After it has ended, a
 * {@link org.heed.uplift.randomisation.RandomisationTest} compares the assignment that ran with all the others. Its
 * {@link org.heed.uplift.randomisation.Effect} says rose, fell or could not tell.
 *
 * <p>Effects are rate ratios: 1.2 means that the campaign multiplied the counts by 1.2.
 */
package org.heed.uplift.randomisation;
