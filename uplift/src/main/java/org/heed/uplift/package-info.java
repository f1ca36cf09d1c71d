/**
 * Panels, designs, randomisation inference and effects with intervals.
 *
 * <p>The order of use is the order of a campaign. Before it starts, an {@link org.heed.uplift.AssignmentSet} holds every
 * {@link org.heed.uplift.Assignment} that could happen; one of them is drawn from a passed random stream, and text and
 * hash of the set are logged. After it has ended, a {@link org.heed.uplift.Panel} holds what was counted, and a
 * {@link org.heed.uplift.RandomisationTest} compares the assignment that ran with all the others. Its
 * {@link org.heed.uplift.Effect} says rose, fell or could not tell.
 *
 * <p>Effects are rate ratios: 1.2 means that the campaign multiplied the counts by 1.2. All values are immutable and may
 * be shared between threads; nothing here logs, reads a clock or keeps a random source. A broken rule is an
 * {@link IllegalArgumentException} whose message says what is wrong, where, and what to do about it.
 */
package org.heed.uplift;
