package org.heed.campaigns.pictures;

import org.heed.ground.words.Force;
import org.heed.ground.words.Language;

/** One file of a campaign: a template with a force's own name, in one size and one language. */
public record Piece(Force force, String template, PieceSize size, Language language) {

    /** Says what it is, and no date: a file must not look old in a feed. */
    public String fileName() {
        return force.code() + "-" + template + "-" + size.code() + "-" + language.tag() + "."
                + size.format().ending();
    }
}
