/**
 * Why to believe the library: it is held against slow and obvious versions of itself, against fits of the full model,
 * against published numbers, against invariances that must hold exactly, and against thousands of simulated campaigns
 * whose truth is known. It knows the library's public types only and is never shipped.
 */
package org.heed.uplift.evidence;
