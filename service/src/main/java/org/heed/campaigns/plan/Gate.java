package org.heed.campaigns.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.heed.ground.access.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Something that a campaign must be let through by a second person; data ({@code plan/gates.yaml}).
 *
 * @param question what the person answers for
 * @param roles who may let it through
 * @param before what may not happen while it is open
 * @param covers what was looked at; a change of it opens the gate again
 * @param media only where such a flight is planned; empty for always
 */
public record Gate(
        String code,
        String name,
        String question,
        Set<Role> roles,
        Before before,
        Set<String> covers,
        Set<Medium> media) {

    /** What may not happen while a gate before it is open. */
    public enum Before {
        FIX("the plan is fixed"),
        LAUNCH("the campaign is launched"),
        PUBLISH("a page is published");

        private final String words;

        Before(String words) {
            this.words = words;
        }

        /** As in "before the plan is fixed". */
        public String words() {
            return words;
        }
    }

    public Gate {
        roles = Set.copyOf(roles);
        covers = Set.copyOf(covers);
        media = Set.copyOf(media);
        if (roles.isEmpty() || covers.isEmpty()) {
            throw new IllegalArgumentException("a gate needs a role that may pass it and something that it covers");
        }
    }

    /** True where the campaign must pass it. */
    boolean concerns(Intent intent) {
        return media.isEmpty()
                || intent.timetable().flights().stream().map(Flight::medium).anyMatch(media::contains);
    }

    /** The gates that the program ships, in order. */
    static List<Gate> shipped() {
        List<Gate> gates = new ArrayList<>();
        for (JsonNode gate : YAMLMapper.shared()
                .readTree(Objects.requireNonNull(Gate.class.getResourceAsStream("/plan/gates.yaml")))
                .required("gates")) {
            gates.add(new Gate(
                    gate.required("code").asString(),
                    gate.required("name").asString(),
                    gate.required("question").asString(),
                    texts(gate, "roles").stream().map(Role::valueOf).collect(Collectors.toSet()),
                    Before.valueOf(gate.required("before").asString().toUpperCase(Locale.ROOT)),
                    texts(gate, "covers"),
                    texts(gate, "media").stream().map(Medium::valueOf).collect(Collectors.toSet())));
        }
        return List.copyOf(gates);
    }

    private static Set<String> texts(JsonNode node, String field) {
        return node.required(field).valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    /** The roles in words, in the order of the house. */
    public String rolesInWords() {
        return Arrays.stream(Role.values())
                .filter(roles::contains)
                .map(Role::title)
                .collect(Collectors.joining(" or "));
    }
}
