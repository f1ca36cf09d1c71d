/**
 * Why to believe the library: it is held against slow and obvious versions of itself, against fits of the full model,
 * against invariances that must hold exactly, and against a thousand simulated campaigns. It knows the library's public
 * types only. The one published table so far, Newcombe's, is in the library's own tests.
 */
package org.heed.uplift.evidence;
