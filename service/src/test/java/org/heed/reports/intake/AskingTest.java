package org.heed.reports.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.heed.ground.words.Language;
import org.junit.jupiter.api.Test;

class AskingTest {
    private final Forms forms = new Forms();
    private final Asking asking = new Asking(forms.act(), forms.text(Language.ENGLISH));

    @Test
    void threeBoxesMakeADateAndADateFillsThreeBoxes() {
        assertThat(date("27", "3", "2026")).isEqualTo("2026-03-27");
        assertThat(date("", "3", "2026")).isEqualTo("2026-03");
        assertThat(date("", "", "2026")).isEqualTo("2026");
        assertThat(date("", "", "")).isEmpty();
        assertThat(asking.field(question("when_date"), "2026-03").answer().values())
                .containsExactly("", "3", "2026");
    }

    @Test
    void aDayWithoutItsMonthIsNoDate() {
        assertThat(Question.partialDate(date("27", "", "2026"))).isEmpty();
        assertThat(Question.partialDate(date("first", "of", "May"))).isEmpty();
    }

    @Test
    void wrongInputIsShownAgainAsItWasTyped() {
        Map<String, String[]> typed = typed("when_date-day", "31", "when_date-month", "Feb", "when_date-year", "2026");
        var field = asking.again(asking.field(question("when_date"), ""), question("when_date"), typed);
        assertThat(field.answer().values()).containsExactly("31", "Feb", "2026");
    }

    @Test
    void nobodyStandsAloneOrNotAtAll() {
        Map<String, String[]> typed = Map.of("told", new String[] {"police", "nobody"});
        assertThat(Asking.answer(question("told"), "told", typed)).isEqualTo("police");
        assertThat(Asking.answer(question("told"), "told", Map.of("told", new String[] {"nobody"})))
                .isEqualTo("nobody");
    }

    @Test
    void answersAreSaidInWords() {
        assertThat(asking.words(question("when_date"), "2026-03-27")).isEqualTo("27 March 2026");
        assertThat(asking.words(question("told"), "police employer")).isEqualTo("The police, My employer");
        assertThat(asking.words(forms.act().group("person"), Map.of("name", "Sam Example", "aware", "no")))
                .isEqualTo("Sam Example, might know of this report: No");
    }

    @Test
    void aBlankEntryIsNoEntry() {
        Map<String, String> entry =
                asking.read(forms.act().group("vehicle"), 0, typed("vehicle.0.make", " ", "vehicle.1.make", "x"));
        assertThat(entry).isEmpty();
    }

    private String date(String day, String month, String year) {
        return Asking.answer(
                question("when_date"),
                "when_date",
                typed("when_date-day", day, "when_date-month", month, "when_date-year", year));
    }

    private Question question(String name) {
        return forms.act().question(name);
    }

    private static Map<String, String[]> typed(String... pairs) {
        Map<String, String[]> typed = new HashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            typed.put(pairs[at], new String[] {pairs[at + 1]});
        }
        return typed;
    }
}
