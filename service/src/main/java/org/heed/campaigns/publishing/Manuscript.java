package org.heed.campaigns.publishing;

import java.util.Optional;

/** What a page says in each of its languages; it is approved and published as one. */
public record Manuscript(Words english, Optional<Twin> twin) {

    public static Manuscript of(Words english) {
        return new Manuscript(english, Optional.empty());
    }

    /** How its twin stands. */
    public TwinState twinState() {
        return twin.map(one -> one.follows(english) ? TwinState.CURRENT : TwinState.OLDER)
                .orElse(TwinState.MISSING);
    }
}
