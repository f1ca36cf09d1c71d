package org.heed.ground.web;

/** How a button looks: the one green button of a page, others in grey, what is hard to undo in red, the start arrow. */
public enum ButtonKind {
    PRIMARY("govuk-button"),
    SECONDARY("govuk-button govuk-button--secondary"),
    WARNING("govuk-button govuk-button--warning"),
    START("govuk-button govuk-button--start");

    private final String classes;

    ButtonKind(String classes) {
        this.classes = classes;
    }

    public String classes() {
        return classes;
    }
}
