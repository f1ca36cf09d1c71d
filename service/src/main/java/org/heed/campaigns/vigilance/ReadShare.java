package org.heed.campaigns.vigilance;

/**
 * How much of a force's staff has read a message, as far as it may be told: neither few readers nor few who are left are
 * counted, for in a small team a count is a name.
 *
 * @param read how many have
 * @param known how many staff are known here, the readers among them
 * @param threshold the smallest count that is shown
 */
public record ReadShare(int read, int known, int threshold) {
    public ReadShare {
        if (read < 0 || read > known || threshold < 1) {
            throw new IllegalArgumentException("readers must be 0 to " + known + ", were " + read);
        }
    }

    /** Too few to say anything at all. */
    public boolean isHidden() {
        return known < threshold;
    }

    /** In words. */
    public String text() {
        if (isHidden()) {
            return "Too few staff to tell";
        }
        if (read < threshold) {
            return "Fewer than " + threshold + " of " + known; // nobody at all is no different
        }
        if (known - read < threshold) {
            return "All of " + known + ", or all but a few";
        }
        return read + " of " + known + " (" + Math.round(100.0 * read / known) + "%)";
    }

    /** Even the most that the words allow is less than half: the force needs a reminder. */
    public boolean isBehind() {
        if (isHidden()) {
            return false;
        }
        int most = read < threshold ? threshold - 1 : read;
        return 2 * most < known;
    }
}
