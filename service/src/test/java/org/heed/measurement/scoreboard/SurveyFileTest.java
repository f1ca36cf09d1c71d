package org.heed.measurement.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyFileTest {
    private static final String HEAD = "stage,measure,value,unit,respondents,period,source\n";

    @Test
    void figuresAreReadInAnyOrderOfColumns() {
        SurveyFile.Read read = SurveyFile.read("\uFEFFsource,period,respondents,unit,value,measure,stage\n"
                + "Example Research,April 2019,1204,percent,41.5,Recall,Outtakes\n"
                + "Example Media,January 2019,,count,\"1,200,000\",Video views,outputs\n");
        assertThat(read.bad()).isEmpty();
        assertThat(read.good())
                .containsExactly(
                        new SurveyFigure(
                                Stage.OUTTAKES,
                                "Recall",
                                new BigDecimal("41.5"),
                                SurveyFigure.Unit.PERCENT,
                                OptionalInt.of(1204),
                                "April 2019",
                                "Example Research"),
                        new SurveyFigure(
                                Stage.OUTPUTS,
                                "Video views",
                                new BigDecimal("1200000"),
                                SurveyFigure.Unit.COUNT,
                                OptionalInt.empty(),
                                "January 2019",
                                "Example Media"));
        assertThat(read.good()).extracting(SurveyFigure::shown).containsExactly("41.5%", "1,200,000");
        assertThat(read.good().getFirst().basis()).isEqualTo("April 2019, 1,204 asked; Example Research");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "inputs,Recall,41,percent,9,May,Us | The stage must be outputs",
                "outtakes,,41,percent,9,May,Us | The measure must have",
                "outtakes,Recall,many,percent,9,May,Us | The value must be a number",
                "outtakes,Recall,41,parts,9,May,Us | The unit must be",
                "outtakes,Recall,141,percent,9,May,Us | A percentage must lie between 0 and 100",
                "outtakes,Recall,1.5,count,9,May,Us | A count must be a whole number",
                "outtakes,Recall,41,percent,0,May,Us | Respondents must be",
                "outtakes,Recall,41,percent,9,,Us | The period must have",
                "outtakes,Recall,41,percent,9,May, | The source must have",
                "outtakes,Recall,41,percent,9,May | It has 6 fields"
            })
    void aLineThatCannotBeUsedIsNamedWithItsReason(String line, String reason) {
        SurveyFile.Read read = SurveyFile.read(HEAD + line + "\n");
        assertThat(read.good()).isEmpty();
        assertThat(read.bad()).singleElement().satisfies(bad -> {
            assertThat(bad.number()).isEqualTo(2);
            assertThat(bad.reason()).startsWith(reason);
        });
    }

    @Test
    void aMissingColumnADoubledMeasureAndAnOpenQuotationAreSaid() {
        assertThat(SurveyFile.read("stage,measure\n").bad().getFirst().reason())
                .isEqualTo("The column “value” is missing");
        assertThat(SurveyFile.read(HEAD + "impact,Trust,4,score,,May,Us\nimpact,Trust,5,score,,May,Us\n")
                        .bad())
                .singleElement()
                .satisfies(bad -> assertThat(bad.reason()).contains("stands twice"));
        assertThat(SurveyFile.read(HEAD + "\"impact,Trust").bad().getFirst().reason())
                .isEqualTo("A quotation mark is not closed");
    }
}
