package org.heed.reports.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.audit.Look;
import org.heed.ground.words.ReportId;
import org.heed.reports.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class TriagePagesIT {
    private static Rooms rooms;

    @BeforeAll
    static void open() {
        rooms = Rooms.open();
    }

    @AfterAll
    static void close() {
        rooms.close();
    }

    private static ReportId report(String town, String... more) {
        Map<String, String> answers = new HashMap<>(
                Map.of("what", "a made-up <b>report</b>", "where_kind", "place", "where_town", town, "basis", "saw"));
        for (int at = 0; at < more.length; at += 2) {
            answers.put(more[at], more[at + 1]);
        }
        ReportId report = rooms.accept(answers);
        rooms.settle();
        return report;
    }

    private static MvcResult call(String person, MockHttpServletRequestBuilder request) throws Exception {
        return rooms.pagesFor(person).perform(request).andReturn();
    }

    private static MockHttpServletResponse get(String person, String path) throws Exception {
        return call(person, MockMvcRequestBuilders.get(path)).getResponse();
    }

    private static MockHttpServletResponse post(String person, String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path);
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return call(person, request).getResponse();
    }

    private static String at(ReportId report) {
        return "/desk/reports/" + report;
    }

    @Test
    void theQueueShowsReferencesOfThePersonsRegionAlone() throws Exception {
        ReportId here = report("Manchester");
        ReportId there = report("London");
        String page = get("demo-officer-nw", "/desk/queue").getContentAsString();
        assertThat(page).contains(here.reference(), "Proposed").doesNotContain(there.reference());
        assertThat(get("demo-officer-nw", "/desk/queue?state=CLOSED&region=wales&urgency=G9&after=garbled~~")
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void anEmptyQueueSaysWhatWillStandThere() throws Exception {
        assertThat(get("demo-officer-wales", "/desk/queue").getContentAsString())
                .contains("Nothing waits.");
    }

    @Test
    void whoMayNotReadReportsFindsNoQueue() throws Exception {
        for (String path : new String[] {"/desk/queue", "/desk/hand-overs", "/desk/queue/news?since=now"}) {
            MvcResult refused = call("demo-analyst", MockMvcRequestBuilders.get(path));
            assertThat(refused.getResponse().getStatus()).as(path).isEqualTo(404);
            assertThat(refused.getResolvedException()).isInstanceOf(SecretExistence.class);
        }
    }

    @Test
    void aReportOfAnotherRegionAndOneThatNeverWasLookTheSame() throws Exception {
        ReportId there = report("London");
        for (String path : new String[] {
            at(there),
            at(there) + "/grade",
            at(there) + "/contact",
            at(there) + "/offer",
            at(there) + "/urgency",
            "/desk/reports/00000000-0000-8000-8000-000000000000",
            "/desk/reports/nonsense"
        }) {
            assertThat(get("demo-officer-nw", path).getStatus()).as(path).isEqualTo(404);
        }
        assertThat(post("demo-officer-nw", at(there) + "/grade", "source", "2").getStatus())
                .isEqualTo(404);
        assertThat(post("demo-officer-nw", at(there) + "/offer/accept").getStatus())
                .isEqualTo(404);
    }

    @Test
    void theNarrativeComesFirstAndHowToReachTheReporterNotAtAll() throws Exception {
        ReportId report = report(
                "Manchester",
                "contact",
                "yes",
                "contact_phone",
                "07700 900123",
                "contact_name",
                "Robin Madeup",
                "when_kind",
                "once");
        String page = get("demo-officer-nw", at(report)).getContentAsString();
        assertThat(page)
                .contains("a made-up &lt;b&gt;report&lt;/b&gt;")
                .doesNotContain("07700 900123", "Robin Madeup")
                .doesNotContainPattern("(?i)\\sstyle\\s*=");
        assertThat(page.indexOf("a made-up")).isLessThan(page.indexOf("Happened once"));
        assertThat(page).contains("Greater Manchester Police", "The force of the place answers for it");
    }

    @Test
    void howToReachTheReporterIsShownForAReason() throws Exception {
        ReportId report = report("Manchester", "contact", "yes", "contact_phone", "07700 900123");
        assertThat(get("demo-officer-nw", at(report) + "/contact").getContentAsString())
                .doesNotContain("07700 900123");
        MockHttpServletResponse without = get("demo-officer-nw", at(report) + "/contact?reason=");
        assertThat(without.getStatus()).isEqualTo(422);
        assertThat(without.getContentAsString()).contains("There is a problem").doesNotContain("07700 900123");
        assertThat(get("demo-officer-nw", at(report) + "/contact?reason=safety").getContentAsString())
                .contains("07700 900123");
        assertThat(rooms.get(AuditLog.class).about(report.toString(), 1))
                .extracting(Look::reason)
                .containsExactly("contact: safety");
    }

    @Test
    void aWrongGradeComesBackWithItsMessagesAndWhatWasTyped() throws Exception {
        ReportId report = report("Manchester");
        get("demo-officer-nw", at(report));
        MockHttpServletResponse answer = post(
                "demo-officer-nw",
                at(report) + "/grade",
                "source",
                "1",
                "assessment",
                "E",
                "handling",
                "C",
                "action",
                "A3",
                "instructions",
                "made-up instructions");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains(
                        "There is a problem",
                        "A source that nobody can name cannot be graded 1, reliable",
                        "Enter why the information is suspected to be false",
                        "Enter what overt use is meant",
                        "Select a sanitisation code",
                        "made-up instructions",
                        "Error: Grade a report")
                .containsPattern("value=\"E\" checked");
    }

    @Test
    void nothingIsChosenBeforehandThoughAGradeIsProposed() throws Exception {
        ReportId report = report("Manchester");
        String page = get("demo-officer-nw", at(report) + "/grade").getContentAsString();
        assertThat(page).contains("Proposed: 2 Untested, A Known directly").doesNotContain(" checked");
    }

    @Test
    void aGradeIsKeptAndShownWithItsCodes() throws Exception {
        ReportId report = report("Manchester");
        get("demo-officer-nw", at(report));
        MockHttpServletResponse answer = post(
                "demo-officer-nw",
                at(report) + "/grade",
                "source",
                "2",
                "assessment",
                "A",
                "handling",
                "P",
                "instructions",
                "left over from before the answer was changed");
        assertThat(answer.getStatus()).isEqualTo(303);
        String page = get("demo-officer-nw", at(report) + "?done=graded").getContentAsString();
        assertThat(page)
                .contains("2-A-P", "The grade is kept.", "Source 2: Untested")
                .doesNotContain("left over");
    }

    @Test
    void aReportThatNobodyReadIsNotGraded() throws Exception {
        ReportId report = report("Manchester");
        MockHttpServletResponse answer =
                post("demo-officer-nw", at(report) + "/grade", "source", "2", "assessment", "A", "handling", "P");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("read it first");
    }

    @Test
    void theUrgencyNeedsAReason() throws Exception {
        ReportId report = report("Manchester");
        assertThat(post("demo-officer-nw", at(report) + "/urgency", "urgency", "G1")
                        .getStatus())
                .isEqualTo(422);
        assertThat(post("demo-officer-nw", at(report) + "/urgency", "urgency", "G1", "rationale", "made-up")
                        .getStatus())
                .isEqualTo(303);
        assertThat(get("demo-officer-nw", at(report)).getContentAsString())
                .contains("Set by Oliver Specimen", "made-up");
    }

    @Test
    void aReportIsOfferedAndAcceptedOnItsPages() throws Exception {
        ReportId report = report("Manchester");
        get("demo-officer-nw", at(report));
        assertThat(post("demo-officer-nw", at(report) + "/offer", "force", "nobody")
                        .getStatus())
                .isEqualTo(422);
        assertThat(post("demo-officer-nw", at(report) + "/offer", "force", "metropolitan", "reason", "made-up why")
                        .getStatus())
                .isEqualTo(303);
        assertThat(get("demo-officer-london", "/desk/hand-overs").getContentAsString())
                .contains(report.reference());
        assertThat(get("demo-officer-london", at(report)).getContentAsString())
                .contains("made-up why", at(report) + "/offer/accept");
        assertThat(post("demo-officer-london", at(report) + "/offer/accept").getStatus())
                .isEqualTo(303);
        assertThat(get("demo-officer-london", at(report)).getContentAsString()).contains("Metropolitan Police Service");
        assertThat(get("demo-officer-nw", at(report) + "/grade").getStatus()).isEqualTo(404);
    }

    @Test
    void aReportIsReturnedWithAReason() throws Exception {
        ReportId report = report("Manchester");
        get("demo-officer-nw", at(report));
        post("demo-officer-nw", at(report) + "/offer", "force", "metropolitan", "reason", "made-up why");
        assertThat(post("demo-officer-london", at(report) + "/offer/return", "reason", " ")
                        .getStatus())
                .isEqualTo(422);
        assertThat(post("demo-officer-london", at(report) + "/offer/return", "reason", "made-up because")
                        .getRedirectedUrl())
                .isEqualTo("/desk/hand-overs");
        assertThat(get("demo-officer-nw", at(report)).getContentAsString()).contains("made-up because");
    }

    @Test
    void newsOfTheQueueComesWithoutReloadingIt() throws Exception {
        String since = java.time.Instant.now().minusSeconds(60).toString();
        report("Manchester");
        assertThat(get("demo-officer-nw", "/desk/queue/news?since=" + since).getContentAsString())
                .contains("come in");
        String later = java.time.Instant.now().plusSeconds(60).toString();
        assertThat(get("demo-officer-nw", "/desk/queue/news?since=" + later).getContentAsString())
                .isBlank();
    }
}
