package org.heed.campaigns.content.web;

import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.access.SecretExistence;

/** Who may look at content: whoever makes it, and whoever approves it. */
final class Door {
    private Door() {}

    static void enter(Desks desks, Person person) {
        if (!desks.may(person, Right.MAKE_CONTENT) && !desks.may(person, Right.APPROVE_CONTENT)) {
            throw new SecretExistence();
        }
    }
}
