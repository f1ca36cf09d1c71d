package org.heed.ground.store;

import java.util.List;

/**
 * A room that wants to hear a kind of fact. What it does in the database joins the transaction of the delivery, so each
 * fact takes effect once; what throws is tried again later, with growing pauses, and holds up nobody else.
 */
public interface FactListener<F extends Fact> {

    /** The listener's own stable name, kept with each delivery: {@code room.purpose}. */
    String name();

    Class<F> hears();

    void hear(F fact);

    /** Hears several at once, oldest first; a room that can do so cheaper than one by one says how. */
    default void hearAll(List<F> facts) {
        facts.forEach(this::hear);
    }
}
