package org.heed.measurement.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.heed.campaigns.CampaignsHouse;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.store.DatabaseRole;
import org.heed.ground.store.Transactions;
import org.heed.ground.words.CampaignId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class SurveysIT {
    private static final CampaignId CAMPAIGN = CampaignId.of("made-up-2026");

    private CampaignsHouse house;
    private Surveys surveys;

    @BeforeEach
    void open() {
        house = new CampaignsHouse(Clock.systemUTC());
        surveys = new Surveys(
                house.room(Transactions.class),
                house.room(JdbcClient.class),
                house.room(AuditLog.class),
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void keep(String lines) {
        SurveyFile.Read read = SurveyFile.read("stage,measure,value,unit,respondents,period,source\n" + lines);
        assertThat(read.bad()).isEmpty();
        surveys.keep(CAMPAIGN, read.good(), CampaignsHouse.MANAGER);
    }

    @Test
    void theLatestFigureOfAMeasureStandsInThePlaceOfItsFirst() {
        keep("outtakes,Recall,38,percent,1000,March 2026,Us\noutputs,Views,10,count,,March 2026,Them\n");
        keep("outtakes,Recall,41,percent,1204,April 2026,Us\n");
        assertThat(surveys.of(CAMPAIGN)).extracting(SurveyFigure::measure).containsExactly("Recall", "Views");
        assertThat(surveys.of(CAMPAIGN).getFirst().shown()).isEqualTo("41%");
        assertThat(surveys.of(CampaignId.of("another"))).isEmpty();
    }

    @Test
    void nothingThatWasEnteredCanBeChangedByTheProgram() {
        keep("outtakes,Recall,38,percent,1000,March 2026,Us\n");
        surveys.learn(CAMPAIGN, new Lesson(Lesson.Kind.KEEP, "Local calls to action", "x"), CampaignsHouse.MANAGER);
        assertThat(surveys.lessons(CAMPAIGN))
                .containsExactly(new Lesson(Lesson.Kind.KEEP, "Local calls to action", CampaignsHouse.MANAGER.id()));
        JdbcClient staff = house.database().client(DatabaseRole.STAFF);
        assertThatThrownBy(() ->
                        staff.sql("update scoreboard.survey set value = 99").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> staff.sql("delete from scoreboard.lesson").update())
                .isInstanceOf(DataAccessException.class);
    }
}
