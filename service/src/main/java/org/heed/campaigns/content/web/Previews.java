package org.heed.campaigns.content.web;

import java.util.ArrayList;
import java.util.List;
import org.heed.campaigns.pictures.Piece;
import org.heed.campaigns.pictures.Studio;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.Force;
import org.heed.ground.words.Language;
import org.springframework.stereotype.Component;

/** Pieces as pages show them. */
@Component
@OnStaffFront
class Previews {
    /** Twice what a column is wide, for fine screens. */
    static final int WIDTH = 480;

    /** One for all shapes: the eye compares designs, not formats, and two wide ones stand in a row. */
    private static final int HEIGHT = 180;

    private final Studio studio;

    Previews(Studio studio) {
        this.studio = studio;
    }

    Preview of(Piece piece) {
        String place = "/content/pictures/" + piece.template() + "/" + piece.force() + "/"
                + piece.size().code() + "/" + piece.language();
        double shape = (double) piece.size().width() / piece.size().height();
        return new Preview(
                piece.size().name(),
                studio.templates().get(piece.template()) + ", " + KitController.language(piece.language()),
                piece.fileName(),
                piece.language().tag(),
                place + "/preview.png",
                (int) Math.round(HEIGHT * shape),
                HEIGHT,
                place + "/" + piece.fileName(),
                studio.altText(piece));
    }

    /** One of each template, in each language, in the first size that is for feeds; none for a force without pictures. */
    List<Preview> few(Force force) {
        if (!studio.forces().contains(force)) {
            return List.of();
        }
        List<Preview> few = new ArrayList<>();
        for (String template : studio.templates().keySet()) {
            for (Language language : studio.languages()) {
                studio.pieces(template, force).stream()
                        .filter(piece -> piece.language().equals(language))
                        .filter(piece -> piece.size().width() == piece.size().height())
                        .findFirst()
                        .map(this::of)
                        .ifPresent(few::add);
            }
        }
        return few;
    }
}
