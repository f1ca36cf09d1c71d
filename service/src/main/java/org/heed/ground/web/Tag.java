package org.heed.ground.web;

/** A state as a word, and its colour as a second sign of it. */
public record Tag(String text, Tone tone) {

    /** The one scale of states: from nothing to say, through done and going on, to what cannot wait. */
    public enum Tone {
        QUIET("govuk-tag govuk-tag--grey"),
        DONE("govuk-tag govuk-tag--green"),
        GOING("govuk-tag govuk-tag--blue"),
        SOON("govuk-tag govuk-tag--yellow"),
        URGENT("govuk-tag govuk-tag--orange"),
        CRITICAL("govuk-tag govuk-tag--red");

        private final String classes;

        Tone(String classes) {
            this.classes = classes;
        }

        public String classes() {
            return classes;
        }
    }

    public static Tag of(String text, Tone tone) {
        return new Tag(text, tone);
    }
}
