package org.heed.campaigns.coverage;

/**
 * A version of a campaign's own film.
 *
 * @param version short name, such as A or Wales
 * @param certificate the lowest that it may stand before
 * @param reference of the clearance, or empty
 */
public record Copy(String version, int seconds, String certificate, Clearance clearance, String reference) {

    /** How far the clearance of a version is. */
    public enum Clearance {
        TO_ASK("To ask for"),
        ASKED("Asked for"),
        CLEARED("Cleared"),
        REFUSED("Refused");

        private final String title;

        Clearance(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
