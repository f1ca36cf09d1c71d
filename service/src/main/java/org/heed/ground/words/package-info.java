/** Values that every room speaks: regions, forces, ids, weeks, channels and languages. It tells no facts. */
@NullMarked
@ApplicationModule(id = "words", displayName = "words")
package org.heed.ground.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
