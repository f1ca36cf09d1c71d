package org.heed.reports.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.audit.Verb;
import org.heed.ground.store.DatabaseRole;
import org.heed.reports.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class CountsPagesIT {
    private static Rooms rooms;

    @BeforeAll
    static void open() {
        rooms = Rooms.open();
        count("greater-manchester", "form", 400, 90);
        count("kent", "form", 200, 40);
        count("essex", "call", 60, 15);
        count("surrey", "form", 3, 1);
        count("dorset", "form", 25, 11);
    }

    @AfterAll
    static void close() {
        rooms.close();
    }

    private static void count(String force, String channel, int reports, int useful) {
        rooms.as(DatabaseRole.OWNER)
                .sql("insert into outcome.daily values (?, ?, ?, 'cinema', ?, ?)")
                .params(java.sql.Date.valueOf(LocalDate.now().minusDays(20)), force, channel, reports, useful)
                .update();
    }

    private static MockHttpServletResponse get(String person, String path) throws Exception {
        return rooms.pagesFor(person)
                .perform(MockMvcRequestBuilders.get(path))
                .andReturn()
                .getResponse();
    }

    @Test
    void theRateStandsWithItsNumbersAndItsInterval() throws Exception {
        assertThat(get("demo-analyst", "/counts").getContentAsString())
                .contains("688", "157", "22.8%", interval(157, 688));
    }

    @Test
    void smallCountsAndWhatWouldGiveThemAwayAreLeftOut() throws Exception {
        String file = get("demo-analyst", "/counts/force.csv").getContentAsString();
        assertThat(file)
                .contains("surrey,Surrey Police,suppressed,suppressed,,,")
                .contains("dorset,Dorset Police,suppressed,suppressed,,,")
                .contains("greater-manchester,Greater Manchester Police,400,90,0.2250,");
    }

    @Test
    void eachTableCanBeHadAsAFileAndThatIsWrittenDown() throws Exception {
        for (String by : new String[] {"week", "region", "force", "channel", "heard"}) {
            MockHttpServletResponse file = get("demo-analyst", "/counts/" + by + ".csv?weeks=13");
            assertThat(file.getStatus()).isEqualTo(200);
            assertThat(file.getContentType()).startsWith("text/csv");
            assertThat(file.getContentAsString()).startsWith(by + ",name,reports,useful,useful_rate,low_95,high_95");
        }
        assertThat(rooms.get(AuditLog.class).about("counts", 1))
                .allSatisfy(look -> assertThat(look.verb()).isEqualTo(Verb.EXPORT));
        assertThat(get("demo-analyst", "/counts/person.csv").getStatus()).isEqualTo(404);
    }

    @Test
    void whoMayNotSeeCountsFindsNone() throws Exception {
        assertThat(get("demo-handler", "/counts").getStatus()).isEqualTo(404);
        assertThat(get("demo-handler", "/counts/force.csv").getStatus()).isEqualTo(404);
    }

    /** The interval as the page writes it. */
    private static String interval(int useful, int reports) {
        Interval interval = Interval.wilson(useful, reports);
        return "%.1f%% to %.1f%%".formatted(interval.low() * 100, interval.high() * 100);
    }
}
