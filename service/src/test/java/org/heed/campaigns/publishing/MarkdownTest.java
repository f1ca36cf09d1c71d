package org.heed.campaigns.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void headingsParagraphsListsAndLinksAreThoseOfTheDesignSystem() {
        assertThat(Markdown.html("""
                # Loud
                ### Quiet
                A line with [a link](https://example.org/a?b=1&c=2).

                - one
                - two

                1. first
                """)).isEqualTo("""
                <h2 class="govuk-heading-m">Loud</h2>
                <h3 class="govuk-heading-s">Quiet</h3>
                <p class="govuk-body">A line with <a rel="nofollow" href="https://example.org/a?b=1&amp;c=2" class="govuk-link">a link</a>.</p>
                <ul class="govuk-list govuk-list--bullet">
                <li>one</li>
                <li>two</li>
                </ul>
                <ol class="govuk-list govuk-list--number">
                <li>first</li>
                </ol>
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "text <b onclick=alert(1)>bold</b>",
                "![picture](https://example.org/x.png)",
                "[<img src=x onerror=alert(1)>](https://example.org)",
                "`<script>`",
                "    <script>indented</script>",
                "```\n<script>\n```",
                "<!-- --><style>*{}</style>",
                "<https://example.org/\"onmouseover=alert(1)>",
                "[a](https://example.org \"title\\\" onmouseover=alert(1)\")"
            })
    void nothingButTheFourBecomesHtml(String text) {
        String html = Markdown.html(text);
        assertThat(html.replaceAll("</?(p|h2|h3|ul|ol|li|a)( (class|href|rel|title)=\"[^\"<>]*\")*>", ""))
                .doesNotContain("<")
                .doesNotContain(">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](data:text/html,x)",
                "[a](//example.org)",
                "[a](/\\\\example.org)",
                "[a](vbscript:x)",
                "[a](&#106;avascript:alert(1))",
                "<javascript:alert(1)>"
            })
    void aLinkThatLeadsElsewhereThanItShouldLeadsNowhere(String text) {
        assertThat(Markdown.html(text)).containsAnyOf("href=\"\"", "&lt;").doesNotContainPattern("href=\"[^\"]");
    }

    @Test
    void pagesOfOursMailboxesAndTelephonesAreLinks() {
        assertThat(Markdown.html("[a](/news) [b](mailto:a@example.org) [c](tel:999)"))
                .contains("href=\"/news\"", "href=\"mailto:a@example.org\"", "href=\"tel:999\"");
    }
}
