package org.heed.reports.triage;

import java.util.Optional;

/**
 * A 3x5x2 grade: how reliable the source is, how the source knows, and who may be told. What it says was written by a
 * person; only its codes are ever kept or told in clear.
 *
 * @param conditions present if and only if handling is {@code C}
 * @param reason why so; required where the source is not reliable or the information is suspected to be false
 * @param sanitised the text that may be passed on, without anything that points to the reporter; may be empty
 */
public record Grade(
        Source source,
        Assessment assessment,
        Handling handling,
        Optional<Conditions> conditions,
        String reason,
        String sanitised) {

    /** How reliable the source is. */
    public enum Source {
        RELIABLE(1, "Reliable", "Believed competent, and the information is generally reliable"),
        UNTESTED(2, "Untested", "Has not given us information before, or it was not substantiated"),
        NOT_RELIABLE(
                3, "Not reliable", "There are grounds to doubt reliability, motive or competence: write them down");

        private final int code;
        private final String words;
        private final String meaning;

        Source(int code, String words, String meaning) {
            this.code = code;
            this.words = words;
            this.meaning = meaning;
        }

        public int code() {
            return code;
        }

        public String words() {
            return words;
        }

        public String meaning() {
            return meaning;
        }

        static Source of(int code) {
            return values()[code - 1];
        }
    }

    /** How the source knows. */
    public enum Assessment {
        A("Known directly", "First hand, such as seen or heard; knowledge told apart from opinion"),
        B("Known indirectly, corroborated", "Told to the source, and supported from elsewhere"),
        C("Known indirectly", "Told to the source, not corroborated, not known to be false"),
        D("Not known", "There is no way to tell; treat with care"),
        E("Suspected to be false", "However it came: write down why; corroborate before anything is done");

        private final String words;
        private final String meaning;

        Assessment(String words, String meaning) {
            this.words = words;
            this.meaning = meaning;
        }

        public String words() {
            return words;
        }

        public String meaning() {
            return meaning;
        }
    }

    /** Whether it may be shared freely among those with a lawful need, or with conditions. */
    public enum Handling {
        P("Sharing permitted"),
        C("Sharing permitted with conditions");

        private final String words;

        Handling(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What may be done with it. */
    public enum Action {
        A1("Covert development"),
        A2("Covert use"),
        A3("Overt use");

        private final String words;

        Action(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Who may take out what points to the source. */
    public enum Sanitisation {
        S1("Authority to sanitise is delegated"),
        S2("Consult the originator first");

        private final String words;

        Sanitisation(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * The conditions of handling code C.
     *
     * @param instructions how it is to be handled, never blank
     * @param usage what overt use is meant; required with A3, else empty
     */
    public record Conditions(Action action, Sanitisation sanitisation, String instructions, String usage) {
        public Conditions {
            if (instructions.isBlank()) {
                throw new IllegalArgumentException("handling code C must carry instructions");
            }
            if ((action == Action.A3) == usage.isBlank()) {
                throw new IllegalArgumentException("a usage statement belongs to A3 and to A3 alone, was " + action);
            }
        }

        @Override
        public String toString() {
            return "Conditions[" + action + ", " + sanitisation + "]";
        }
    }

    public Grade {
        if ((handling == Handling.C) != conditions.isPresent()) {
            throw new IllegalArgumentException("conditions belong to handling code C alone, was " + handling);
        }
        if ((source == Source.NOT_RELIABLE || assessment == Assessment.E) && reason.isBlank()) {
            throw new IllegalArgumentException("source 3 and assessment E need a written reason");
        }
    }

    /** The three codes as they are read out, such as {@code 2-C-P}. */
    public String code() {
        return source.code + "-" + assessment + "-" + handling;
    }

    @Override
    public String toString() {
        return code();
    }
}
