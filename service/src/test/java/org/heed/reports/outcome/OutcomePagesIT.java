package org.heed.reports.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.heed.ground.words.ReportId;
import org.heed.reports.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class OutcomePagesIT {
    private static Rooms rooms;

    @BeforeAll
    static void open() {
        rooms = Rooms.open();
    }

    @AfterAll
    static void close() {
        rooms.close();
    }

    private static MockHttpServletResponse get(String person, String path) throws Exception {
        return rooms.pagesFor(person)
                .perform(MockMvcRequestBuilders.get(path))
                .andReturn()
                .getResponse();
    }

    private static MockHttpServletResponse post(String person, String path, String outcome, String note)
            throws Exception {
        return rooms.pagesFor(person)
                .perform(MockMvcRequestBuilders.post(path)
                        .param("outcome", outcome)
                        .param("note", note))
                .andReturn()
                .getResponse();
    }

    @Test
    void anOutcomeIsRecordedOnItsPage() throws Exception {
        ReportId report = rooms.accept(Map.of("what", "made-up", "where_kind", "place", "where_town", "Manchester"));
        rooms.settle();
        String path = "/desk/reports/" + report + "/outcome";
        assertThat(post("demo-officer-nw", path, "no-terrorism-relevance", "").getStatus())
                .isEqualTo(422);
        get("demo-officer-nw", "/desk/reports/" + report);
        assertThat(post("demo-officer-nw", path, "", "").getStatus()).isEqualTo(422);
        assertThat(post("demo-officer-nw", path, "useful-live-investigation", "")
                        .getContentAsString())
                .contains("Grade the report first");
        assertThat(post("demo-officer-nw", path, "malicious", "").getContentAsString())
                .contains("a second person has to see it");
        assertThat(post("demo-officer-nw", path, "no-terrorism-relevance", "a made-up note")
                        .getStatus())
                .isEqualTo(303);
        assertThat(get("demo-officer-nw", "/desk/reports/" + report).getContentAsString())
                .contains("No terrorism relevance", "Closed");
        assertThat(get("demo-officer-nw", path).getContentAsString()).contains("a made-up note");
        assertThat(get("demo-officer-london", path).getStatus()).isEqualTo(404);
    }
}
