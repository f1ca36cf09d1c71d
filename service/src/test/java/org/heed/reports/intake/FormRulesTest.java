package org.heed.reports.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.heed.ground.words.Channel;
import org.heed.ground.words.Language;
import org.junit.jupiter.api.Test;

class FormRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Forms forms = new Forms();
    private final Form form = forms.act();

    @Test
    void onlyWhatHappenedIsRequired() {
        assertThat(rules(Answers.NONE)).containsExactly("what missing");
        assertThat(rules(said())).isEmpty();
    }

    @Test
    void fiveThousandCharactersFitAndOneMoreDoesNot() {
        assertThat(rules(Answers.NONE.with("what", "x".repeat(5_000)))).isEmpty();
        assertThat(rules(Answers.NONE.with("what", "x".repeat(5_001)))).containsExactly("what too-long");
    }

    @Test
    void aCharacterOutsideTheBasicPlaneCountsOnce() {
        assertThat(rules(Answers.NONE.with("what", "😀".repeat(5_000)))).isEmpty();
    }

    @Test
    void aCodeThatTheQuestionDoesNotHaveIsRefused() {
        assertThat(rules(said().with("basis", "guessed"))).containsExactly("basis not-an-option");
        assertThat(rules(said().with("told", "police martians"))).containsExactly("told not-an-option");
        assertThat(rules(said().with("told", "police employer"))).isEmpty();
    }

    @Test
    void whatLeadsElsewhereMakesNoReport() {
        assertThat(rules(said().with("kind", "online"))).containsExactly("kind not-an-option");
        assertThat(rules(said().with("kind", "radicalisation"))).containsExactly("kind not-an-option");
        assertThat(rules(said().with("kind", "other"))).isEmpty();
    }

    @Test
    void aDateMayBeAYearAMonthOrADayThatExists() {
        for (String date : List.of("2026", "2026-03", "2026-03-27", "2024-02-29")) {
            assertThat(rules(said().with("when_date", date))).as(date).isEmpty();
        }
        for (String date : List.of("26", "2026-13", "2026-02-30", "27/3/2026", "yesterday", "2026-3-1")) {
            assertThat(rules(said().with("when_date", date))).as(date).containsExactly("when_date not-a-date");
        }
    }

    @Test
    void whatHasHappenedCannotLieAheadButWhatIsPlannedMay() {
        assertThat(rules(said().with("when_kind", "once").with("when_date", "2026-11-25")))
                .containsExactly("when_date ahead");
        assertThat(rules(said().with("when_kind", "once").with("when_date", "2026-11-24")))
                .isEmpty();
        assertThat(rules(said().with("when_kind", "once").with("when_date", "2026-11")))
                .isEmpty();
        assertThat(rules(said().with("when_kind", "planned").with("when_date", "2027")))
                .isEmpty();
        assertThat(rules(said().with("when_date", "2027"))).isEmpty();
    }

    @Test
    void anAddressWithoutAnAtAndANumberWithoutDigitsAreRefused() {
        assertThat(rules(said().with("contact_email", "alex.example.org")))
                .containsExactly("contact_email not-an-email");
        assertThat(rules(said().with("contact_phone", "call me"))).containsExactly("contact_phone not-a-phone");
        assertThat(rules(
                        said().with("contact_phone", "07700 900123, after six").with("contact_email", "a@example.org")))
                .isEmpty();
    }

    @Test
    void aGroupHasTenEntriesAtMost() {
        Map<String, String> van = Map.of("type", "van");
        assertThat(rules(said().withGroup("vehicle", Collections.nCopies(10, van))))
                .isEmpty();
        assertThat(rules(said().withGroup("vehicle", Collections.nCopies(11, van))))
                .containsExactly("vehicle too-many");
    }

    @Test
    void aWrongFieldOfAnEntrySaysWhichEntry() {
        Answers answers =
                said().withGroup("person", List.of(Map.of("name", "Sam Example"), Map.of("aware", "perhaps")));
        assertThat(rules(answers)).containsExactly("person.1.aware not-an-option");
    }

    @Test
    void whatTheFormDoesNotKnowIsDropped() {
        Answers known = form.storable(
                new Answers(
                        Map.of("what", "seen", "religion", "x"),
                        Map.of(
                                "vehicle",
                                List.of(Map.of("type", "van", "owner", "x")),
                                "pet",
                                List.of(Map.of("a", "b")))),
                Channel.API);
        assertThat(known)
                .isEqualTo(new Answers(Map.of("what", "seen"), Map.of("vehicle", List.of(Map.of("type", "van")))));
    }

    @Test
    void onlyACallMayCarryTheFieldsOfACall() {
        Answers given = said().with("handler", "demo-handler").with("call_type", "report");
        assertThat(form.storable(given, Channel.API)).isEqualTo(said());
        assertThat(form.storable(given, Channel.CALL)).isEqualTo(given);
    }

    @Test
    void questionsThatOnlyFindTheWayAreNotStored() {
        assertThat(form.storable(said().with("danger", "no").with("vehicle_any", "no"), Channel.FORM))
                .isEqualTo(said());
    }

    @Test
    void anAnswerThatTheWayNoLongerAsksIsNotSent() {
        Answers answers = said().with("where_kind", "online")
                .with("where_postcode", "SK1 1AA")
                .with("who_known", "no")
                .with("placement", "poster-1")
                .withGroup("person", List.of(Map.of("name", "Sam Example")));
        Answers sent = form.onTheWay(answers);
        assertThat(sent.values()).containsOnlyKeys("what", "where_kind", "who_known", "placement");
        assertThat(sent.groups()).isEmpty();
    }

    @Test
    void whoCameByAPlacementsLinkIsNotAskedHowTheyHeard() {
        Answers heard = said().with("heard", "poster");
        assertThat(form.onTheWay(heard).value("heard")).contains("poster");
        assertThat(form.onTheWay(heard.with("placement", "a code")).values())
                .containsKey("placement")
                .doesNotContainKey("heard");
    }

    @Test
    void typedTextIsKeptWithoutControlCharactersAndHalvesOfCharacters() {
        Answers raw = Answers.NONE.with("what", " a\r\nb\u0000c\td\uD83D ");
        assertThat(form.storable(raw, Channel.FORM).value("what")).hasValue("a\nbc d\uFFFD");
    }

    @Test
    void everyBrokenRuleHasAMessageWithItsNumber() {
        FormText text = forms.text(Language.ENGLISH);
        Fault tooLong =
                form.faults(said().with("where_town", "x".repeat(201)), TODAY).getFirst();
        assertThat(text.message(tooLong)).isEqualTo("Use 200 characters or fewer");
    }

    private static Answers said() {
        return Answers.NONE.with("what", "A made-up report about nothing.");
    }

    private List<String> rules(Answers answers) {
        return form.faults(answers, TODAY).stream()
                .map(fault -> fault.field() + " " + fault.rule())
                .toList();
    }
}
