package org.heed.reports.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heed.ground.words.Language;
import org.heed.reports.intake.Answers;
import org.heed.reports.intake.Asking;
import org.heed.reports.intake.Fault;
import org.heed.reports.intake.Forms;
import org.heed.reports.intake.Step;
import org.junit.jupiter.api.Test;

class JourneyTest {
    private final Forms forms = new Forms();
    private final Journey journey =
            new Journey(new Asking(forms.act(), forms.text(Language.ENGLISH)), LocalDate.of(2026, 11, 24));
    private final FormState fresh = FormState.fresh("token", Language.ENGLISH, Answers.NONE);

    @Test
    void theFirstQuestionIsWhetherAnyoneIsInDanger() {
        assertThat(journey.first(fresh).place()).isEqualTo(new Journey.Place.Questions(step("danger")));
    }

    @Test
    void dangerNowEndsTheFormAndKeepsNothing() {
        Journey.Move move = journey.answer(step("danger"), fresh, typed("danger", "yes"));
        assertThat(move.place()).isEqualTo(new Journey.Place.End(step("danger"), "emergency"));
        assertThat(move.state()).isEqualTo(fresh);
    }

    @Test
    void anotherCrimeIsToldWhereElseToGoAndCanGoOn() {
        Journey.Move told = journey.answer(step("kind"), fresh, typed("kind", "other"));
        assertThat(told.place()).isEqualTo(new Journey.Place.Byway(step("kind"), "other-crime"));
        assertThat(journey.onward(step("kind"), told.state()).place())
                .isEqualTo(new Journey.Place.Questions(step("what")));
    }

    @Test
    void withoutANarrativeTheSameQuestionIsAskedAgain() {
        Journey.Move move = journey.answer(step("what"), fresh, typed("what", "  "));
        assertThat(move.place()).isEqualTo(new Journey.Place.Questions(step("what")));
        assertThat(move.faults()).extracting(Fault::rule).containsExactly("missing");
    }

    @Test
    void everyQuestionButTheNarrativeAndDangerCanBePassed() {
        FormState state = fresh;
        Journey.Move move = journey.first(state);
        int pages = 0;
        while (move.place() instanceof Journey.Place.Questions(Step step)) {
            Map<String, String[]> typed = switch (step.id()) {
                case "danger" -> typed("danger", "no");
                case "what" -> typed("what", "A made-up report.");
                default -> Map.of();
            };
            move = journey.answer(step, move.state(), typed);
            assertThat(move.faults()).isEmpty();
            pages++;
        }
        assertThat(move.place()).isEqualTo(new Journey.Place.Check());
        assertThat(pages).isEqualTo(15);
    }

    @Test
    void aPersonIsAskedForOnlyWhenSomebodyIsKnown() {
        assertThat(journey.answer(step("who"), fresh, typed("who_known", "partly"))
                        .place())
                .isEqualTo(new Journey.Place.Entry(step("people"), 0));
        assertThat(journey.answer(step("who"), fresh, typed("who_known", "no")).place())
                .isEqualTo(new Journey.Place.Questions(step("vehicle")));
    }

    @Test
    void aBlankEntryLeadsOnAndAFilledOneToTheEntries() {
        FormState state = fresh.with(Answers.NONE.with("who_known", "yes"));
        assertThat(journey.answerEntry(step("people"), 0, state, Map.of()).place())
                .isEqualTo(new Journey.Place.Questions(step("vehicle")));
        assertThat(journey.answerEntry(step("people"), 0, state, typed("person.0.name", "Sam Example"))
                        .place())
                .isEqualTo(new Journey.Place.Entries(step("people")));
    }

    @Test
    void noMoreThanTenEntriesCanBeAdded() {
        FormState full = fresh.with(Answers.NONE
                .with("who_known", "yes")
                .withGroup("person", java.util.Collections.nCopies(10, Map.of("name", "Sam Example"))));
        assertThat(journey.another(step("people"), full).place()).isEqualTo(new Journey.Place.Entries(step("people")));
        Journey.Move eleventh = journey.answerEntry(step("people"), 10, full, typed("person.10.name", "Kim Example"));
        assertThat(eleventh.state().answers().group("person")).hasSize(10);
    }

    @Test
    void afterTheLastEntryIsRemovedTheQuestionBeforeIsAskedAgain() {
        FormState one = fresh.with(
                Answers.NONE.with("who_known", "yes").withGroup("person", List.of(Map.of("name", "Sam Example"))));
        Journey.Move move = journey.remove(step("people"), 0, one);
        assertThat(move.place()).isEqualTo(new Journey.Place.Questions(step("who")));
        assertThat(move.state().answers().group("person")).isEmpty();
    }

    @Test
    void backKeepsWhatWasTypedWhereItCanBeKept() {
        Journey.Move move = journey.back(step("what"), fresh, typed("what", "typed so far"));
        assertThat(move.place()).isEqualTo(new Journey.Place.Questions(step("kind")));
        assertThat(move.state().answers().value("what")).hasValue("typed so far");
        Journey.Move tooLong = journey.back(step("what"), fresh, typed("what", "x".repeat(6_000)));
        assertThat(tooLong.state().answers().value("what")).isEmpty();
    }

    @Test
    void aChangeComesBackToTheCheck() {
        FormState all = allDone(Answers.NONE.with("danger", "no").with("what", "A made-up report."));
        FormState changing = journey.changeFromCheck(step("basis"), all).state();
        assertThat(journey.answer(step("basis"), changing, typed("basis", "saw"))
                        .place())
                .isEqualTo(new Journey.Place.Check());
        assertThat(journey.leave(step("basis"), changing).place()).isEqualTo(new Journey.Place.Check());
    }

    @Test
    void aChangeThatOpensANewQuestionAsksItBeforeTheCheck() {
        FormState all = allDone(Answers.NONE.with("danger", "no").with("what", "A made-up report."));
        FormState changing = journey.changeFromCheck(step("where"), all).state();
        Journey.Move move = journey.answer(step("where"), changing, typed("where_kind", "abroad"));
        assertThat(move.place()).isEqualTo(new Journey.Place.Questions(step("abroad")));
        assertThat(journey.answer(step("abroad"), move.state(), Map.of()).place())
                .isEqualTo(new Journey.Place.Check());
    }

    @Test
    void aFormThatDoesNotFitAnyMoreIsAskedAgainWhereItDoesNot() {
        FormState state = fresh.with(Answers.NONE.with("danger", "no").with("basis", "code-of-long-ago"));
        assertThat(journey.firstWrong(state))
                .hasValueSatisfying(
                        move -> assertThat(move.place()).isEqualTo(new Journey.Place.Questions(step("what"))));
    }

    private FormState allDone(Answers answers) {
        FormState state = fresh.with(answers);
        for (Step step : forms.act().steps()) {
            if (step.when().holds(answers)) {
                state = state.done(step);
            }
        }
        return state;
    }

    private Step step(String id) {
        return forms.act().step(id).orElseThrow();
    }

    private static Map<String, String[]> typed(String name, String value) {
        Map<String, String[]> typed = new HashMap<>();
        typed.put(name, new String[] {value});
        return typed;
    }
}
