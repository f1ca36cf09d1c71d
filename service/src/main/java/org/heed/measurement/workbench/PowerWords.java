package org.heed.measurement.workbench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heed.uplift.planning.Power;
import org.heed.uplift.planning.PowerPoint;
import org.heed.uplift.planning.SmallestEffect;
import org.jspecify.annotations.Nullable;

/** Power in words and in JSON; where it is refused, why. */
final class PowerWords {
    private PowerWords() {}

    static String smallest(SmallestEffect effect) {
        return switch (effect) {
            case SmallestEffect.Found found -> Numbers.percent(found.size().value());
            case SmallestEffect.BeyondGrid beyond -> "more than " + Numbers.percent(beyond.largest());
        };
    }

    static String rate(PowerPoint point) {
        return Numbers.size(point.found().rate());
    }

    static Map<String, @Nullable Object> json(Power power) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("quoted", power instanceof Power.Quoted);
        said.put("attainable_level", power.attainableLevel());
        said.put("false_positive_rate", power.falsePositives().found().rate());
        said.put(
                "false_positive_interval",
                JsonText.value(new Figure.Range(power.falsePositives().rate().interval())));
        said.put("draws", power.falsePositives().found().denominator());
        switch (power) {
            case Power.Quoted quoted -> {
                said.put("curve", quoted.curve().stream().map(PowerWords::point).toList());
                said.put("smallest_effect_80", size(quoted.at80()));
                said.put("smallest_effect_50", size(quoted.at50()));
            }
            case Power.Refused refused -> said.put("reason", refused.reason().text());
        }
        return said;
    }

    private static Map<String, @Nullable Object> point(PowerPoint point) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("effect", point.effect());
        said.put("power", point.found().rate());
        said.put("interval", JsonText.value(new Figure.Range(point.rate().interval())));
        return said;
    }

    /** Null where even the largest effect looked for is found less often. */
    private static @Nullable Double size(SmallestEffect effect) {
        return effect instanceof SmallestEffect.Found found ? found.size().value() : null;
    }

    /** What has to stand beside every quoted power. */
    static List<String> refusal(Power.Refused refused) {
        return List.of(
                "No power is quoted: " + refused.reason().text() + ".",
                "Without any effect the test found one in " + rate(refused.falsePositives())
                        + " of the placebo campaigns; power is quoted only where that lies between 3 and 7 in 100 (for a"
                        + " test at 5%).");
    }
}
