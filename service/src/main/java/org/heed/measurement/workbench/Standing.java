package org.heed.measurement.workbench;

import java.util.Locale;

/** How much a finding may carry. */
public enum Standing {
    /** The units were drawn at random from a known set, and this test compares with that set. */
    PLANNED("Planned test", "the units were drawn at random, and the test compares with every draw that was possible"),
    /** The units were chosen, not drawn: the best that can be said, but never proof. */
    OBSERVATIONAL(
            "Observational",
            "the units were not drawn at random, so anything else that set them apart can look like an effect"),
    /** Looks at the same question in another way; it never replaces the headline. */
    CROSS_CHECK("Cross-check", "it looks at the same question in another way and never replaces the headline"),
    /** Shown so that nobody has to ask for it, with the reason why it is not enough. */
    NOT_ENOUGH("Not enough", "it is shown only to say why it is not enough");

    private final String title;
    private final String meaning;

    Standing(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }

    /** Goes on after the title and a colon. */
    public String meaning() {
        return meaning;
    }

    /** The meaning as a sentence of its own. */
    public String sentence() {
        return Character.toUpperCase(meaning.charAt(0)) + meaning.substring(1) + ".";
    }

    /** As in JSON. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
