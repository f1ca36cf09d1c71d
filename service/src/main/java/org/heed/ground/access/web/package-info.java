/** Sign-in, and who is asking. */
@NullMarked
package org.heed.ground.access.web;

import org.jspecify.annotations.NullMarked;
