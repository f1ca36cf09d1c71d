package org.heed.measurement.scoreboard;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Something that was measured outside, such as recall or video views.
 *
 * @param stage never INPUTS or LEARNING, which are not surveyed
 * @param measure what was asked or counted
 * @param respondents how many were asked; empty for what is no survey
 * @param period when, in words
 * @param source who says so
 */
public record SurveyFigure(
        Stage stage,
        String measure,
        BigDecimal value,
        Unit unit,
        OptionalInt respondents,
        String period,
        String source) {

    /** What a value is. */
    public enum Unit {
        /** 0 to 100. */
        PERCENT,
        /** A whole number of 0 or more. */
        COUNT,
        /** Any number, such as a mean on a scale. */
        SCORE
    }

    public SurveyFigure {
        if (stage == Stage.INPUTS || stage == Stage.LEARNING) {
            throw new IllegalArgumentException("a survey cannot say anything of " + stage);
        }
        if (measure.isBlank() || period.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("a survey's figure needs a measure, a period and a source");
        }
    }

    /** The value with its unit. */
    public String shown() {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.UK);
        format.setMaximumFractionDigits(unit == Unit.COUNT ? 0 : unit == Unit.PERCENT ? 1 : 2);
        return format.format(value) + (unit == Unit.PERCENT ? "%" : "");
    }

    /** Period, number of respondents and source in a line. */
    public String basis() {
        String asked = respondents.isPresent()
                ? ", " + NumberFormat.getIntegerInstance(Locale.UK).format(respondents.getAsInt()) + " asked"
                : "";
        return period + asked + "; " + source;
    }
}
