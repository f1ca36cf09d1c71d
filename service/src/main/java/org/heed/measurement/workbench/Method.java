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
            return cautious(question, run.ask(question)).finish(card);
        } catch (IllegalArgumentException unfit) {
            throw new WorkbenchException(card.name() + ": " + unfit.getMessage(), unfit);
        }
    }

    /**
     * With one treated unit of few, nothing may be decided: whatever else happened there looks like an effect, and even
     * the largest change among so many units comes up by chance once in as many.
     */
    private static Finding.Draft cautious(Question question, Finding.Draft draft) {
        if (question.data().filled() > 0) {
            draft.note(question.data().filled() + " missing rows were taken for 0.");
        }
        int units = question.block().donors().size() + 1;
        if (question.treated().size() > 1) {
            return draft;
        }
        draft.note("One unit saw the campaign: whatever else happened in " + question.treatedNames()
                + " in those weeks looks the same."
                        .replace("weeks", question.data().periods(2).substring(2)));
        return 1.0 / units > 1 - question.level() + 1e-9 ? draft.undecided(units) : draft;
    }
}
