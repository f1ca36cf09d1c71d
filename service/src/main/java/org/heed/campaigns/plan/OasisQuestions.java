package org.heed.campaigns.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the page of a campaign asks, beside objectives and audience; data ({@code plan/oasis.yaml}). */
public record OasisQuestions(List<Section> sections) {

    /**
     * A part of the page.
     *
     * @param code as kept
     */
    public record Section(String code, String title, String intro, List<Question> questions) {
        public Section {
            questions = List.copyOf(questions);
        }
    }

    /**
     * One question of a part.
     *
     * @param wanted the part is not whole without an answer
     */
    public record Question(String code, String label, String hint, boolean wanted) {}

    public OasisQuestions {
        sections = List.copyOf(sections);
    }

    /** The questions that the program ships. */
    public static OasisQuestions shipped() {
        List<Section> sections = new ArrayList<>();
        for (JsonNode section : YAMLMapper.shared()
                .readTree(Objects.requireNonNull(OasisQuestions.class.getResourceAsStream("/plan/oasis.yaml")))
                .required("sections")) {
            List<Question> questions = new ArrayList<>();
            section.required("questions")
                    .forEach(question -> questions.add(new Question(
                            question.required("code").asString(),
                            question.required("label").asString(),
                            question.required("hint").asString(),
                            question.required("wanted").asBoolean())));
            sections.add(new Section(
                    section.required("code").asString(),
                    section.required("title").asString(),
                    section.required("intro").asString(),
                    questions));
        }
        return new OasisQuestions(sections);
    }

    /** A part by its code. */
    public Optional<Section> section(String code) {
        return sections.stream().filter(section -> section.code().equals(code)).findFirst();
    }
}
