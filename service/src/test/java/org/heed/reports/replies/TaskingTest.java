package org.heed.reports.replies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TaskingTest {
    private final Tasking tasking = Tasking.shipped();

    @Test
    void wordsThatAskForAnActionAreFoundInAnyCaseAndAcrossLines() {
        assertThat(tasking.in("Could you find\nout who it was?")).contains("could you find out", "find out");
        assertThat(tasking.in("Please KEEP AN EYE on the lamp.")).containsExactly("keep an eye");
        assertThat(tasking.in("Please don\u2019t go back.")).containsExactly("go back");
    }

    @Test
    void aQuestionAboutWhatTheyKnowIsNotFlagged() {
        assertThat(tasking.in("What colour was the lamp, and on which day did you see it?"))
                .isEmpty();
        assertThat(tasking.in("Was anyone else there? Findouter is a made-up word."))
                .isEmpty();
    }

    @Test
    void everyPhraseOfTheDataFindsItself() {
        assertThat(tasking.phrases())
                .hasSizeGreaterThan(20)
                .doesNotHaveDuplicates()
                .allSatisfy(phrase ->
                        assertThat(tasking.in("Made up: " + phrase + ".")).contains(phrase));
    }
}
