package org.heed.ground.access;

/** May a person do this here, and why or why not. */
public sealed interface Decision {

    /** The rule that answered, in plain words. */
    String why();

    /** Yes. */
    record Permit(String why) implements Decision {}

    /** No. */
    record Deny(String why) implements Decision {}

    default boolean permits() {
        return this instanceof Permit;
    }
}
