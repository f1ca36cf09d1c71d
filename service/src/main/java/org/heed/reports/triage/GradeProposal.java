package org.heed.reports.triage;

import org.heed.reports.triage.Grade.Assessment;
import org.heed.reports.triage.Grade.Source;

/**
 * What the reporter's own words on how they know suggest. It is shown with its reason and never chosen beforehand; it is
 * never 1 or 3, never E, and says nothing of handling.
 */
public record GradeProposal(Source source, Assessment assessment, String because) {

    /** From the code of {@code basis}. */
    public static GradeProposal of(String basis) {
        return switch (basis) {
            case "saw" -> of(Assessment.A, "The reporter says that they saw or heard it themselves.");
            case "told" -> of(Assessment.C, "The reporter says that somebody told them.");
            case "online" -> of(Assessment.C, "The reporter says that they read or saw it online.");
            case "other" -> of(Assessment.D, "The reporter knows it in another way; their words may tell more.");
            default -> of(Assessment.D, "The reporter did not say how they know.");
        };
    }

    private static GradeProposal of(Assessment assessment, String because) {
        return new GradeProposal(
                Source.UNTESTED,
                assessment,
                because + " A public report is untested unless something speaks for or against it.");
    }
}
