package org.heed.campaigns.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.heed.ground.store.DatabaseRole;
import org.heed.ground.store.Fact;
import org.heed.ground.store.FactListener;
import org.heed.ground.store.TestDatabase;
import org.heed.ground.words.CampaignId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.ResolvableType;

class PlansIT {
    private static TestDatabase database;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void aPlanIsReadBackAsItWasCreated() {
        Plans plans = plans("2026-02-01T09:00:00Z");
        Intent intent = Examples.intent("read-back");
        assertThat(plans.create(intent, Examples.MANAGER)).isEqualTo(new Creation.Created(intent.id()));
        assertThat(plans.campaign(intent.id()).orElseThrow().intent()).isEqualTo(intent);
        assertThat(plans.find(intent.id()).orElseThrow().exposed())
                .containsExactlyElementsOf(intent.arms().exposed());
    }

    @Test
    void anIdIsGivenOnce() {
        Plans plans = plans("2026-02-01T09:00:00Z");
        plans.create(Examples.intent("once"), Examples.MANAGER);
        assertThat(plans.create(Examples.intent("once"), Examples.MANAGER))
                .isEqualTo(new Creation.IdTaken(CampaignId.of("once")));
    }

    @Test
    void fixingKeepsTextHashSeedAndTimeAndTellsIt() {
        Plans plans = plans("2026-02-01T09:00:00.123456Z");
        Intent intent = Examples.intent("fixing");
        plans.create(intent, Examples.MANAGER);
        pass(intent.id());
        assertThat(plans.fix(intent.id(), Examples.MANAGER)).isInstanceOf(Fixing.Done.class);
        Plan plan = plans.find(intent.id()).orElseThrow();
        assertThat(plan.fixedAt()).contains(Instant.parse("2026-02-01T09:00:00.123456Z"));
        String text = plans.frozenText(intent.id()).orElseThrow();
        assertThat(plan.hash()).contains(PlanText.hash(text));
        assertThat(text).isEqualTo(PlanText.of(intent));
        assertThat(told("PlanFixed")).anyMatch(body -> body.contains(plan.hash().orElseThrow()));
    }

    @Test
    void aFixedPlanRefusesEveryChange() {
        Plans plans = plans("2026-02-01T09:00:00Z");
        Intent intent = Examples.intent("frozen");
        plans.create(intent, Examples.MANAGER);
        pass(intent.id());
        plans.fix(intent.id(), Examples.MANAGER);
        assertThat(plans.revise(intent, Examples.MANAGER)).isInstanceOf(Revision.AlreadyFixed.class);
        assertThat(plans.fix(intent.id(), Examples.MANAGER)).isInstanceOf(Fixing.AlreadyFixed.class);
    }

    @Test
    void theDatabaseItselfRefusesToChangeAFixedPlan() {
        Plans plans = plans("2026-02-01T09:00:00Z");
        Intent intent = Examples.intent("frozen-below");
        plans.create(intent, Examples.MANAGER);
        pass(intent.id());
        plans.fix(intent.id(), Examples.MANAGER);
        for (String change : List.of(
                "update plan.campaign set weeks = 9 where id = 'frozen-below'",
                "delete from plan.flight where campaign = 'frozen-below'",
                "insert into plan.region values ('frozen-below', 'scotland', 'COMPARISON', 'FORCED')",
                "update plan.fixed set seed = 1 where campaign = 'frozen-below'",
                "delete from plan.fixed where campaign = 'frozen-below'")) {
            assertThatThrownBy(() ->
                            database.client(DatabaseRole.STAFF).sql(change).update())
                    .as(change)
                    .rootCause()
                    .hasMessageMatching("(?s).*(is fixed|permission denied).*");
        }
    }

    @Test
    void aPlanCanBeChangedUntilItIsFixed() {
        Plans plans = plans("2026-02-01T09:00:00Z");
        Intent intent = Examples.intent("changing");
        plans.create(intent, Examples.MANAGER);
        Arms fewer = Arms.of(Examples.regions("london"), Examples.regions("wales"));
        Intent changed = new Intent(intent.id(), intent.brief(), intent.timetable(), fewer, intent.design());
        assertThat(plans.revise(changed, Examples.MANAGER)).isEqualTo(new Revision.Revised());
        assertThat(plans.campaign(intent.id()).orElseThrow().intent()).isEqualTo(changed);
    }

    @Test
    void onceACampaignHasStartedItIsTooLateToFixItsPlan() {
        // in March London still keeps UTC
        Plans plans = plans("2026-03-06T00:00:00Z");
        Intent intent = Examples.intent("too-late");
        plans.create(intent, Examples.MANAGER);
        pass(intent.id());
        assertThat(plans.fix(intent.id(), Examples.MANAGER)).isEqualTo(new Fixing.TooLate(LocalDate.of(2026, 3, 6)));
        assertThat(plans("2026-03-05T23:59:59Z").fix(intent.id(), Examples.MANAGER))
                .isInstanceOf(Fixing.Done.class);
    }

    @Test
    void measurementMayReadPlansAndChangeNothing() {
        assertThat(database.client(DatabaseRole.MEASUREMENT)
                        .sql("select count(*) from plan.campaign")
                        .query(Integer.class)
                        .single())
                .isNotNegative();
        assertThatThrownBy(() -> database.client(DatabaseRole.MEASUREMENT)
                        .sql("update plan.campaign set weeks = 1")
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.client(DatabaseRole.PUBLIC)
                        .sql("select count(*) from plan.campaign")
                        .query(Integer.class)
                        .single())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private static List<String> told(String fact) {
        return database.client(DatabaseRole.STAFF)
                .sql("select body::text from store.delivery where fact = ?")
                .param(fact)
                .query(String.class)
                .list();
    }

    private static Plans plans(String now) {
        return room(now).plans();
    }

    private static PlanRoom room(String now) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("ear", new Ear<>(PlanFixed.class));
        return PlanRoom.of(database, now, beans.getBeanProvider(ResolvableType.forClass(FactListener.class)));
    }

    /** Lets a campaign through what stands before its freezing. */
    private static void pass(CampaignId id) {
        room("2026-01-31T09:00:00Z").pass(id);
    }

    /** Hears one kind of fact and remembers it. */
    private record Ear<F extends Fact>(Class<F> hears, List<F> heard) implements FactListener<F> {
        Ear(Class<F> hears) {
            this(hears, new ArrayList<>());
        }

        @Override
        public String name() {
            return "test.ear";
        }

        @Override
        public void hear(F fact) {
            heard.add(fact);
        }
    }
}
