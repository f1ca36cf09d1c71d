package org.heed.campaigns.partners;

import org.heed.ground.words.Language;

/** A person at an organisation whom letters go to, in English or Welsh. */
public record Contact(long id, String name, String email, Language language) {
    @Override
    public String toString() {
        return "Contact[" + id + "]";
    }
}
