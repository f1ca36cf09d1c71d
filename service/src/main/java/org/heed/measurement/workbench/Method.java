package org.heed.measurement.workbench;

/**
 * A method of the library as the workbench offers it.
 *
 * @param card how it is known to people
 * @param run asks it; refuses a question that it cannot answer with one sentence
 */
record Method(Finding.Card card, Run run) {

    /** Asks the library and names what it says. */
    interface Run {
        Finding.Draft ask(Question question);
    }

    Finding find(Question question) {
        try {
            return run.ask(question).finish(card);
        } catch (IllegalArgumentException unfit) {
            throw new WorkbenchException(card.name() + ": " + unfit.getMessage(), unfit);
        }
    }
}
