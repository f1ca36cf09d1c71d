package org.heed.ground.access;

/** What waits at a desk for a person, told as a bean by the room that owns the desk; asked for on every page. */
public interface DeskCount {

    /** The section of the desk's entry in the menu. */
    String section();

    /** The number, or empty where nothing waits. */
    String of(Person person);
}
