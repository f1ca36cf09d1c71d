/**
 * Cross-checks that mix donors into what the treated units would have shown: synthetic control, its ridge-augmented form
 * and synthetic difference in differences.
 *
 * <p>They stand below the randomised headline and never replace it. Each takes a {@link org.heed.uplift.Block} and gives
 * weights, a counterfactual and the figures of its paper. A {@link org.heed.uplift.synthetic.DonorPool} does the same on
 * arrays, for inference and planning that fit thousands of times.
 */
package org.heed.uplift.synthetic;
