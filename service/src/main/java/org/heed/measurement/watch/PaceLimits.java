package org.heed.measurement.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * How soon reports must be looked at; data ({@code watch/pace.yaml}).
 *
 * @param days that are looked back on
 * @param aheadDays a flight that begins within so many days may be proposed to wait
 */
public record PaceLimits(int days, int aheadDays, List<Rule> rules) {

    /**
     * One limit.
     *
     * @param urgencies codes, such as {@code G0}
     * @param share of the reports that must be looked at in time, between 0 and 1
     * @param least reports below which nothing is said
     */
    public record Rule(String code, String name, Set<String> urgencies, Duration within, double share, int least) {
        public Rule {
            urgencies = Set.copyOf(urgencies);
            if (!(share > 0 && share <= 1)) { // also refuses NaN
                throw new IllegalArgumentException("a share must lie in (0, 1], was " + share);
            }
        }

        /** Such as "15 minutes" or "24 hours". */
        public String withinWords() {
            long minutes = within.toMinutes();
            return minutes % 60 == 0 ? minutes / 60 + " hours" : minutes + " minutes";
        }
    }

    public PaceLimits {
        rules = List.copyOf(rules);
    }

    /** The limits that the program ships. */
    static PaceLimits shipped() {
        JsonNode data = YAMLMapper.shared()
                .readTree(Objects.requireNonNull(PaceLimits.class.getResourceAsStream("/watch/pace.yaml")));
        List<Rule> rules = new ArrayList<>();
        data.required("rules")
                .forEach(rule -> rules.add(new Rule(
                        rule.required("code").asString(),
                        rule.required("name").asString(),
                        rule.required("urgencies")
                                .valueStream()
                                .map(JsonNode::asString)
                                .collect(Collectors.toSet()),
                        Duration.ofMinutes(rule.required("within_minutes").asInt()),
                        rule.required("share").asDouble(),
                        rule.required("least").asInt())));
        return new PaceLimits(
                data.required("days").asInt(), data.required("ahead_days").asInt(), rules);
    }
}
