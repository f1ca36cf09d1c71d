package org.heed.ground.store;

/** Work that a process does by itself, again and again: a little at a time, safe on several nodes at once. */
public interface BackgroundWork {

    /** A stable name for logs and thread names: {@code room.purpose}. */
    String name();

    /**
     * Does some of it.
     *
     * @return how much was done; 0 lets the worker rest
     */
    int doSome();
}
