package org.heed.campaigns.partners;

import org.heed.ground.words.Language;

/** A sector that organisations belong to, such as {@code retail}; which there are is data. */
public record Sector(String code, String title, String welsh) {

    /** Its name in English or Welsh. */
    public String in(Language language) {
        return language.equals(Language.WELSH) ? welsh : title;
    }
}
