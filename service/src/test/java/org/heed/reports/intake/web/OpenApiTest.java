package org.heed.reports.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.heed.reports.intake.Form;
import org.heed.reports.intake.Forms;
import org.heed.reports.intake.Group;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The written description says what the program does. */
class OpenApiTest {
    private final JsonNode description = description();
    private final Form form = new Forms().act();

    @Test
    void itDescribesEveryAddressThatTakesReports() {
        Set<String> described = new TreeSet<>(description.path("paths").propertyNames());
        assertThat(described).isEqualTo(Set.of(ReportsApi.PATH));
    }

    @Test
    void itNamesEveryStatusThatTheProgramAnswersWith() throws IOException {
        String source = Files.readString(Path.of("src/main/java/org/heed/reports/intake/web/ReportsApi.java"));
        Set<String> answered = Pattern.compile("(?:Problem\\.of\\(|Problem\\(|setStatus\\()\\s*(\\d{3})")
                .matcher(source)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> described = new TreeSet<>(
                description.at("/paths/~1api~1v1~1reports/post/responses").propertyNames());
        assertThat(described).isEqualTo(answered);
    }

    @Test
    void itKnowsTheGroupsAndHowManyEntriesTheyMayHave() {
        JsonNode groups = description.at("/components/schemas/Report/properties/groups");
        form.groups()
                .keySet()
                .forEach(name ->
                        assertThat(groups.path("description").asString()).contains(name));
        assertThat(form.groups().values().stream().mapToInt(Group::most).distinct())
                .containsExactly(groups.at("/additionalProperties/maxItems").asInt());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        description
                .findValuesAsString("$ref")
                .forEach(reference -> assertThat(
                                description.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private static JsonNode description() {
        try (InputStream file = OpenApiTest.class.getResourceAsStream("/api/openapi.json")) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
