package org.heed.campaigns.partners;

import java.util.Optional;
import java.util.Set;
import org.heed.ground.mail.Recipient;
import org.heed.ground.words.Language;
import org.heed.ground.words.Region;

/** What somebody enters of an organisation, by form or file; a contact belongs to it where one is named. */
public record Entry(String name, Sector sector, Agreement agreement, Set<Region> regions, Optional<Person> contact) {

    /** The longest name, in characters. */
    public static final int LONGEST = 150;

    /** A contact that is not kept yet. */
    public record Person(String name, String email, Language language) {
        public Person {
            if (name.isBlank() || name.length() > LONGEST) {
                throw new IllegalArgumentException("a contact must have a name of 1 to " + LONGEST + " characters");
            }
            if (!Recipient.isAddress(email)) {
                throw new IllegalArgumentException("a contact must have an e-mail address");
            }
        }

        @Override
        public String toString() {
            return "Person[" + language + "]";
        }
    }

    public Entry {
        regions = Set.copyOf(regions);
        if (name.isBlank() || name.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a name must have 1 to " + LONGEST + " characters, had " + name.length());
        }
    }
}
