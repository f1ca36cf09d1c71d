package org.heed.reports.routing;

/** A kept decision beside the one that the rules and data of now would make. */
public record Replay(Decision kept, Decision now) {

    /** The kept decision would be made again. */
    public boolean isSame() {
        return kept.agreesWith(now);
    }
}
