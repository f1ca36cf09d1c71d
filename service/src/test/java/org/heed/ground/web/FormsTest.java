package org.heed.ground.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.heed.ground.words.Language;
import org.junit.jupiter.api.Test;

class FormsTest {

    @Test
    void theErrorSummaryLeadsToTheFieldInTheOrderOfThePage() {
        FieldErrors errors = FieldErrors.none().with("when", "Enter a date").with("person[0].name", "Enter a name");

        assertThat(errors.entries())
                .containsExactly(
                        new FieldErrors.Entry("#when", "Enter a date"),
                        new FieldErrors.Entry("#person-0-name", "Enter a name"));
        assertThat(Rendering.of("field", Map.of("field", Field.date("when", "When"))))
                .contains("id=\"when\"");
        assertThat(Rendering.of("field", Map.of("field", Field.text("person[0].name", "Name"))))
                .contains("id=\"person-0-name\"");
        assertThat(Rendering.of("field", Map.of("field", Field.radios("how", "How", List.of(Choice.of("a", "A"))))))
                .contains("id=\"how\"");
    }

    @Test
    void theFirstMessageOfAFieldStays() {
        assertThat(FieldErrors.of("when", "first").with("when", "second").of("when"))
                .isEqualTo("first");
    }

    @Test
    void aPageWithErrorsSaysSoInItsTitleInItsLanguage() {
        FieldErrors errors = FieldErrors.of("when", "Enter a date");

        assertThat(PublicFrame.of("When").errors(errors).title()).isEqualTo("Error: When");
        assertThat(PublicFrame.of("Pryd").in(Language.WELSH).errors(errors).title())
                .isEqualTo("Gwall: Pryd");
        assertThat(PublicFrame.of("When").errors(FieldErrors.none()).title()).isEqualTo("When");
    }

    @Test
    void whatWasTypedComesBackAsTextAndNeverAsMarkup() {
        String typed = "\"><script>x</script>' & <b>";
        for (Field field : List.of(
                Field.text("a", typed).hint(typed).error(typed).value(typed),
                Field.area("a", typed).value("</textarea>" + typed).limit(50),
                Field.radios("a", typed, List.of(Choice.of(typed, typed).hint(typed)))
                        .value(typed),
                Field.select("a", typed, List.of(Choice.of(typed, typed))).value(typed))) {
            assertThat(Rendering.of("field", Map.of("field", field)))
                    .doesNotContain("<script>")
                    .doesNotContain("<b>")
                    .containsOnlyOnce(field.kind() == Field.Kind.AREA ? "</textarea>" : "class=\"govuk-form-group");
        }
    }

    @Test
    void hintErrorAndCountDescribeTheField() {
        Field field = Field.area("account", "What happened")
                .hint("In your words")
                .error("Too short")
                .limit(100);

        assertThat(field.describedBy()).isEqualTo("account-hint account-error account-info");
        assertThat(Field.text("a", "A").describedBy()).isNull();
        assertThat(Rendering.of("field", Map.of("field", Field.text("a", "A")))).doesNotContain("aria-describedby");
    }

    @Test
    void anErrorReachesTheFieldThatAChoiceReveals() {
        Field radios = Field.radios(
                        "how", "How", List.of(Choice.of("phone", "Phone").reveal(Field.telephone("number", "Number"))))
                .error(FieldErrors.of("number", "Enter a phone number"));

        assertThat(Rendering.of("field", Map.of("field", radios))).contains("Enter a phone number", "conditional-how");
    }

    @Test
    void aScriptAddressIsNoLink() {
        assertThat(Rendering.of("backLink", Map.of("href", "javascript:alert(1)")))
                .doesNotContain("javascript:");
    }

    @Test
    void longListsOfPagesShowTheirEndsAndTheSurroundings() {
        assertThat(new Pages(1, 1, "?p=").numbers()).containsExactly(1);
        assertThat(new Pages(6, 12, "?p=").numbers()).containsExactly(1, 0, 5, 6, 7, 0, 12);
        assertThat(new Pages(3, 5, "?p=").numbers()).containsExactly(1, 2, 3, 4, 5);
        assertThat(new Pages(1, 9, "?p=").numbers()).containsExactly(1, 2, 0, 9);
    }

    @Test
    void whatALanguageLacksStandsInEnglishAndUrduRunsFromTheRight() {
        assertThat(new Phrases(new Language("tr")).get("back")).isEqualTo("Back");
        assertThat(new Phrases(new Language("ur")).direction()).isEqualTo("rtl");
        assertThat(Rendering.of(
                        "publicLayout",
                        Map.of(
                                "frame",
                                PublicFrame.of("Title").in(new Language("ur")),
                                "content",
                                Rendering.content(""))))
                .contains("lang=\"ur\" dir=\"rtl\"");
    }
}
