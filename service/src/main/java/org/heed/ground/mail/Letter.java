package org.heed.ground.mail;

import java.util.UUID;

/**
 * A letter as it is handed over.
 *
 * @param stopLink address that ends the letters by one POST, or empty
 */
record Letter(
        UUID reference, String address, String subject, String plain, String html, String language, String stopLink) {

    @Override
    public String toString() {
        return "Letter[" + reference + "]";
    }
}
