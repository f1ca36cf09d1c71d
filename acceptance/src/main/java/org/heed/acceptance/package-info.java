/** The harness: starts the program as its users do, loads it, breaks it, and counts what came of it. */
@NullMarked
package org.heed.acceptance;

import org.jspecify.annotations.NullMarked;
