package org.heed.campaigns.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionsTest {
    private static final String GOOD = """
            1
            00:00:01,000 --> 00:00:03,500
            Every street has
            an ordinary evening.

            2
            00:00:06,000 --> 00:00:08,000
            You know <i>yours</i>.
            """;

    @Test
    void subRipIsReadAndGivenAsWebVttAndTranscript() throws Exception {
        Captions captions = Captions.parse(GOOD);
        assertThat(captions.warnings()).isEmpty();
        assertThat(captions.webVtt()).isEqualTo("""
                WEBVTT

                00:00:01.000 --> 00:00:03.500
                Every street has
                an ordinary evening.

                00:00:06.000 --> 00:00:08.000
                You know yours.
                """);
        assertThat(captions.transcript()).isEqualTo("Every street has an ordinary evening.\n\nYou know yours.\n");
        assertThat(Captions.parse(captions.subRip())).isEqualTo(captions);
    }

    @Test
    void webVttReadsBackWithItsSignsNotesAndPositions() throws Exception {
        Captions captions = Captions.parse("""
                WEBVTT - a film

                NOTE nobody sees this

                intro
                00:01.000 --> 00:04.000 line:80%
                Shops &amp; stations, 3 &lt; 5
                """);
        assertThat(captions.cues())
                .singleElement()
                .satisfies(cue -> assertThat(cue.lines()).containsExactly("Shops & stations, 3 < 5"));
        assertThat(Captions.parse(captions.webVtt())).isEqualTo(captions);
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkDoNotMatter() throws Exception {
        assertThat(Captions.parse("\uFEFF" + GOOD.replace("\n", "\r\n"))).isEqualTo(Captions.parse(GOOD));
    }

    @Test
    void whatAViewerStumblesOverIsAWarningEach() throws Exception {
        Captions captions = Captions.parse("""
                00:00:10,000 --> 00:00:12,000
                This line has rather more than forty-two characters

                00:00:11,000 --> 00:00:14,000
                Overlaps.

                00:00:05,000 --> 00:00:07,000
                Too early.

                00:00:20,000 --> 00:00:20,500
                Far too quick to read.

                00:00:30,000 --> 00:00:29,000
                Backwards.
                """);
        assertThat(captions.warnings())
                .hasSize(6)
                .anyMatch(one -> one.contains("has a line of 51 characters"))
                .anyMatch(one -> one.contains("Caption 1") && one.contains("26 characters a second"))
                .anyMatch(one -> one.contains("Caption 2") && one.contains("still stands"))
                .anyMatch(one -> one.contains("Caption 3") && one.contains("begins before"))
                .anyMatch(one -> one.contains("Caption 4") && one.contains("44 characters a second"))
                .anyMatch(one -> one.contains("Caption 5") && one.contains("ends before it begins"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Some prose without times",
                "1\n00:00:01 --> 00:00:02\nNo thousandths",
                "1\n00:00:01,000 --> soon\nWords",
                "1\n00:00:01,000 --> 00:00:02,000\n\n"
            })
    void whatIsNoCaptionsIsRefusedByOneSentence(String file) {
        assertThatExceptionOfType(Captions.Unreadable.class)
                .isThrownBy(() -> Captions.parse(file))
                .satisfies(
                        refusal -> assertThat(refusal.getMessage()).isNotBlank().doesNotContain("\n"));
    }
}
