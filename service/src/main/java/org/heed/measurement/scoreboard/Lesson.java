package org.heed.measurement.scoreboard;

/**
 * Something that was learnt.
 *
 * @param by id of the person who wrote it
 */
public record Lesson(Kind kind, String text, String by) {
    /** The longest, in characters. */
    public static final int LONGEST = 500;

    /** What follows from it. */
    public enum Kind {
        KEEP("Keep"),
        STOP("Stop"),
        TEST_NEXT("Test next");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** As shown to people. */
        public String title() {
            return title;
        }
    }

    public Lesson {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a lesson must have 1 to " + LONGEST + " characters, had " + text.length());
        }
    }
}
