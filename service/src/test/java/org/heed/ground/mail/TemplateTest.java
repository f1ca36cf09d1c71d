package org.heed.ground.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void aWordStandsAsItIsInPlainTextAndEscapedInHtml() {
        Map<String, String> words = Map.of("organisation", "Mock & <Sons> $1");
        assertThat(Template.fill("Dear ((organisation))", words)).isEqualTo("Dear Mock & <Sons> $1");
        assertThat(Template.fillHtml("<p>((organisation))</p>", words)).isEqualTo("<p>Mock &amp; &lt;Sons&gt; $1</p>");
    }

    @Test
    void aPlaceholderWithoutAWordIsRefusedRatherThanSent() {
        assertThatThrownBy(() -> Template.fill("Dear ((nam))", Map.of("name", "Nadia")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was nam");
    }
}
