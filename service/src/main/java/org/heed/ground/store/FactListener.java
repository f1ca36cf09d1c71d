package org.heed.ground.store;

/**
 * A room that wants to hear a kind of fact. What it does in the database joins the transaction of the delivery, so each
 * fact takes effect once; what throws is tried again later, with growing pauses, and holds up nobody else.
 */
public interface FactListener<F extends Fact> {

    /** The listener's own stable name, kept with each delivery: {@code room.purpose}. */
    String name();

    Class<F> hears();

    void hear(F fact);
}
