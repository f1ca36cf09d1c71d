/**
 * The database: roles, migrations, visible transactions, and the outbox that carries facts from room to room, each
 * taking effect once. It tells no facts of its own.
 */
@NullMarked
@ApplicationModule(id = "store", displayName = "store", allowedDependencies = "words")
package org.heed.ground.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
