package org.heed.campaigns.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.heed.ground.access.Person;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.store.DatabaseRole;
import org.heed.ground.store.FactListener;
import org.heed.ground.store.TestDatabase;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Region;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.ResolvableType;

/** Pages, gates, budget, calendar, holds and the seal over a real database. */
class PlanDepthIT {
    private static TestDatabase database;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private static PlanRoom room(String now) {
        return PlanRoom.of(
                database,
                now,
                new StaticListableBeanFactory().getBeanProvider(ResolvableType.forClass(FactListener.class)));
    }

    private static final String BEFORE = "2026-02-01T09:00:00Z";

    private static CampaignId campaign(String id) {
        room(BEFORE).plans().create(Examples.intent(id), Examples.MANAGER);
        return CampaignId.of(id);
    }

    private static Writing write(CampaignId id, String section, Map<String, String> answers, int seen) {
        return room(BEFORE).oasis().write(id, section, answers, new Oasis.Seen(Examples.MANAGER, seen));
    }

    private static final Map<String, String> PROMISE = Map.of(
            "metric-1", "Useful reports a week",
            "baseline-1", "120 in 2025",
            "target-1", "150",
            "by-1", "2026-05-01");

    @Test
    void aPlanIsNotFixedWhileAGateBeforeItIsOpen() {
        PlanRoom room = room(BEFORE);
        CampaignId id = campaign("gated");
        assertThat(room.plans().fix(id, Examples.MANAGER))
                .isInstanceOfSatisfying(
                        Fixing.GatesOpen.class,
                        open -> assertThat(open.gates())
                                .extracting(Gate::code)
                                .containsExactly("equality", "data-protection"));
        room.gates().pass(id, "equality", "A made-up reason", PlanRoom.PUBLISHER);
        assertThat(room.plans().fix(id, Examples.MANAGER)).isInstanceOf(Fixing.GatesOpen.class);
        room.gates().pass(id, "data-protection", "A made-up reason", PlanRoom.PROTECTION);
        assertThat(room.plans().fix(id, Examples.MANAGER)).isInstanceOf(Fixing.Done.class);
    }

    @Test
    void aGateIsPassedBySomebodyElseOfItsRolesWithAReason() {
        PlanRoom room = room(BEFORE);
        CampaignId id = CampaignId.of("second-person");
        room.plans().create(Examples.intent("second-person"), PlanRoom.PUBLISHER);
        assertThat(room.gates().pass(id, "equality", "A made-up reason", Examples.MANAGER))
                .isInstanceOfSatisfying(
                        Passing.Refused.class,
                        refused -> assertThat(refused.why()).contains("Publisher"));
        assertThat(room.gates().pass(id, "equality", "A made-up reason", PlanRoom.PUBLISHER))
                .isInstanceOfSatisfying(
                        Passing.Refused.class,
                        refused -> assertThat(refused.why()).contains("Another person"));
        assertThat(room.gates().pass(id, "equality", "  ", PlanRoom.PROTECTION)).isInstanceOf(Passing.Refused.class);
        assertThat(room.gates().pass(id, "equality", "A made-up reason", PlanRoom.PROTECTION))
                .isEqualTo(new Passing.Done());
        assertThat(room.gates().pass(id, "no-such-gate", "A made-up reason", PlanRoom.PROTECTION))
                .isEqualTo(new Passing.Unknown());
    }

    @Test
    void aGateIsOpenAgainWhenWhatItCoveredChangesAndOnlyThen() {
        PlanRoom room = room(BEFORE);
        CampaignId id = campaign("reopened");
        room.pass(id);
        assertThat(room.gates().open(id, Gate.Before.FIX)).isEmpty();
        write(id, "implementation", Map.of("lead", "Campaigns desk"), 0);
        assertThat(room.gates().open(id, Gate.Before.FIX)).isEmpty();
        write(id, Oasis.AUDIENCE, Map.of("name-1", "Young people", "hard-1", "yes"), 0);
        assertThat(room.gates().open(id, Gate.Before.FIX))
                .extracting(Gate::code)
                .containsExactly("equality");
        assertThat(room.gates().state(id, "equality").orElseThrow().stale()).isTrue();
        room.pass(id);
        Intent intent = room.plans().campaign(id).orElseThrow().intent();
        room.plans().revise(intent.flying(List.of()), Examples.MANAGER);
        assertThat(room.gates().open(id, Gate.Before.FIX))
                .extracting(Gate::code)
                .containsExactly("data-protection");
    }

    @Test
    void whatAnotherRoomChangesOpensTheGatesThatCoverIt() {
        PlanRoom room = room(BEFORE);
        CampaignId id = campaign("content-changed");
        assertThat(room.gates().open(id, Gate.Before.PUBLISH)).hasSize(1);
        room.gates().pass(id, "accessibility", "A made-up reason", PlanRoom.PUBLISHER);
        assertThat(room.gates().open(id, Gate.Before.PUBLISH)).isEmpty();
        room.gates().changed(id, "content", PlanRoom.PUBLISHER);
        assertThat(room.gates().open(id, Gate.Before.PUBLISH)).hasSize(1);
        assertThat(room.gates().pass(id, "accessibility", "A made-up reason", PlanRoom.PUBLISHER))
                .isInstanceOf(Passing.Refused.class);
    }

    @Test
    void theFilmNeedsClearanceOnlyWhereCinemasArePlanned() {
        PlanRoom room = room(BEFORE);
        CampaignId id = campaign("no-film");
        assertThat(room.gates().state(id, "clearance")).isPresent();
        Intent intent = room.plans().campaign(id).orElseThrow().intent();
        room.plans().revise(intent.flying(List.of()), Examples.MANAGER);
        assertThat(room.gates().state(id, "clearance")).isEmpty();
    }

    @Test
    void aCampaignIsLaunchedOnceItsGatesArePassedAndNoFlightWaits() {
        PlanRoom room = room(BEFORE);
        CampaignId id = campaign("launching");
        assertThat(room.plans().launch(id, Examples.MANAGER)).isInstanceOf(Launching.GatesOpen.class);
        room.pass(id);
        room.gates().pass(id, "messages", "A made-up reason", PlanRoom.PUBLISHER);
        room.gates().pass(id, "clearance", "A made-up reason", PlanRoom.PUBLISHER);
        Flight first = room.plans()
                .campaign(id)
                .orElseThrow()
                .intent()
                .timetable()
                .flights()
                .getFirst();
        assertThat(room.holds().propose(id, first, "A made-up slip")).isTrue();
        assertThat(room.plans().launch(id, Examples.MANAGER)).isInstanceOf(Launching.OnHold.class);
        Hold hold = room.holds().of(id).getFirst();
        assertThat(room.holds().decide(id, hold.id(), Hold.Choice.GO_ON, "Made up", Examples.MANAGER))
                .isTrue();
        assertThat(room.plans().launch(id, Examples.MANAGER)).isEqualTo(new Launching.Done());
        assertThat(room.plans().launch(id, Examples.MANAGER)).isInstanceOf(Launching.Already.class);
        assertThat(room.plans().launchedAt(id)).isPresent();
    }

    @Test
    void aFlightIsProposedToWaitOnceAndDecidedOnce() {
        PlanRoom room = room(BEFORE);
        CampaignId id = campaign("waiting");
        Flight first = room.plans()
                .campaign(id)
                .orElseThrow()
                .intent()
                .timetable()
                .flights()
                .getFirst();
        assertThat(room.holds().propose(id, first, "A made-up slip")).isTrue();
        assertThat(room.holds().propose(id, first, "A made-up slip")).isFalse();
        Hold hold = room.holds().of(id).getFirst();
        assertThat(room.holds().isHeld(id, first)).isFalse();
        assertThat(room.holds().decide(id, hold.id(), Hold.Choice.HOLD, "Made up", Examples.MANAGER))
                .isTrue();
        assertThat(room.holds().decide(id, hold.id(), Hold.Choice.GO_ON, "Made up", Examples.MANAGER))
                .isFalse();
        assertThat(room.holds().isHeld(id, first)).isTrue();
        assertThat(room.holds().propose(id, first, "A made-up slip")).isFalse();
        assertThat(new AuditLog(database.client(DatabaseRole.STAFF), Clock.systemUTC()).about("campaign:waiting", 5))
                .anyMatch(look -> look.reason().contains("HOLD"));
    }

    @Test
    void nobodyWritesOverWhatTheyHaveNotSeen() {
        CampaignId id = campaign("overtaken");
        assertThat(write(id, "strategy", Map.of("easy", "One step"), 0)).isEqualTo(new Writing.Kept(1));
        assertThat(write(id, "strategy", Map.of("easy", "Another"), 0))
                .isInstanceOfSatisfying(
                        Writing.Overtaken.class,
                        by -> assertThat(by.by().answer("easy")).isEqualTo("One step"));
        assertThat(write(id, "strategy", Map.of("easy", "Another"), 1)).isEqualTo(new Writing.Kept(2));
        assertThat(database.client(DatabaseRole.STAFF)
                        .sql("select count(*) from plan.section where campaign = 'overtaken'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void objectivesAndAudiencesAreFrozenWithThePlanAndTheRestGoesOn() {
        PlanRoom room = room(BEFORE);
        CampaignId id = campaign("promised");
        write(id, Oasis.OBJECTIVES, PROMISE, 0);
        write(id, Oasis.AUDIENCE, Map.of("name-1", "Young people", "hard-1", "yes"), 0);
        room.pass(id);
        assertThat(room.plans().fix(id, Examples.MANAGER)).isInstanceOf(Fixing.Done.class);
        assertThat(room.plans().frozenText(id).orElseThrow())
                .startsWith("heed-plan-2\n")
                .contains("objective: Useful reports a week\n", "objective-target: 150\n")
                .contains("audience-hard-to-reach: Young people\n");
        assertThat(write(id, Oasis.OBJECTIVES, PROMISE, 1)).isEqualTo(new Writing.AlreadyFixed());
        assertThat(write(id, "scoring", Map.of("learning", "Made up"), 0)).isEqualTo(new Writing.Kept(1));
        assertThatThrownBy(() -> database.client(DatabaseRole.STAFF)
                        .sql(
                                "insert into plan.section values ('promised', 'objectives', 9, '{}', 'demo-manager', now())")
                        .update())
                .rootCause()
                .hasMessageContaining("is fixed");
    }

    @Test
    void aFixedPlanIsSignedAndAnOlderOneSaysThatItIsNot() {
        PlanRoom room = room(BEFORE);
        CampaignId id = campaign("signed");
        room.pass(id);
        room.plans().fix(id, Examples.MANAGER);
        PlanSeal seal = room.plans().seal(id).orElseThrow();
        assertThat(seal.fits(room.plans().frozenText(id).orElseThrow())).isTrue();
        assertThat(seal.isSigned()).isTrue();
        assertThat(seal.at())
                .isEqualTo(room.plans()
                        .campaign(id)
                        .orElseThrow()
                        .fixed()
                        .orElseThrow()
                        .at());
        CampaignId old = campaign("unsigned");
        String text = PlanText.of(Examples.intent("unsigned"));
        database.client(DatabaseRole.OWNER)
                .sql("insert into plan.fixed values ('unsigned', ?, ?, 20260306, 'demo-manager', now())")
                .params(text, PlanText.hash(text))
                .update();
        assertThat(room.plans().find(old).orElseThrow().isFixed()).isTrue();
        assertThat(room.plans().seal(old)).isEmpty();
    }

    @Test
    void aDrawnScheduleAndRefinedFlightsAreReadBackAsTheyWereKeptAndFrozen() {
        PlanRoom room = room(BEFORE);
        Intent plain = Examples.intent("rotating");
        Run run = plain.timetable().run();
        var on = new TreeMap<Region, List<Run>>();
        for (Region region : plain.arms().exposed()) {
            on.put(region, List.of(new Run(run.first(), 2), new Run(run.first().plus(5), 2)));
        }
        Schedule schedule = new Schedule(
                Schedule.Shape.ROTATION, 2, 4, 3, 1, Optional.of(new Schedule.Drawn(on, 630, "a".repeat(64))));
        Flight flight = new Flight(Medium.RADIO, run, new TreeSet<>(Examples.regions("wales")), "Young people");
        Intent intent = new Intent(
                        plain.id(),
                        plain.brief(),
                        plain.timetable(),
                        plain.arms(),
                        plain.design().scheduled(schedule))
                .flying(List.of(flight));
        room.plans().create(intent, Examples.MANAGER);
        assertThat(room.plans().campaign(intent.id()).orElseThrow().intent()).isEqualTo(intent);
        room.pass(intent.id());
        room.plans().fix(intent.id(), Examples.MANAGER);
        assertThat(room.plans().frozenText(intent.id()).orElseThrow())
                .contains("flight-regions: wales\n", "flight-audience: Young people\n")
                .contains("shape: ROTATION\n", "possible: 630\n", "on: wales 2026-03-06+2 2026-04-10+2\n");
        assertThatThrownBy(() -> database.client(DatabaseRole.STAFF)
                        .sql("delete from plan.turn where campaign = 'rotating'")
                        .update())
                .rootCause()
                .hasMessageContaining("is fixed");
    }

    @Test
    void moneyIsAddedUpLineByLineAndMayChangeAfterTheFreezing() {
        PlanRoom room = room(BEFORE);
        CampaignId id = campaign("costly");
        Budget budget = room.budget();
        budget.add(id, new CostLine(Medium.RADIO, "Spots", 100_00, 0, 0), Examples.MANAGER);
        budget.add(id, new CostLine(Medium.CINEMA, "Reel", 500_00, 450_00, 470_00), Examples.MANAGER);
        assertThat(budget.lines(id)).extracting(kept -> kept.line().what()).containsExactly("Reel", "Spots");
        assertThat(budget.sum(id)).isEqualTo(new Budget.Sum(600_00, 450_00, 470_00, 130_00));
        Budget.Kept reel = budget.lines(id).getFirst();
        budget.change(
                id,
                new Budget.Kept(reel.id(), new CostLine(Medium.CINEMA, "Reel", 500_00, 700_00, 0)),
                Examples.MANAGER);
        assertThat(budget.sum(id).left()).isEqualTo(-100_00);
        budget.remove(id, reel.id(), Examples.MANAGER);
        assertThat(budget.sum(id)).isEqualTo(new Budget.Sum(100_00, 0, 0, 100_00));
    }

    @Test
    void anAttackThatSomebodyEnteredIsAShockAndAnAnniversaryIsNot() {
        PlanRoom room = room(BEFORE);
        Events events = room.events();
        LocalDate day = LocalDate.of(2026, 5, 20);
        Person manager = Examples.MANAGER;
        events.add(
                new CalendarEvent(
                        Optional.empty(),
                        events.kind("attack").orElseThrow(),
                        "A made-up attack",
                        day,
                        day,
                        new TreeSet<>(Examples.regions("north-west"))),
                manager);
        assertThat(events.between(day, day.plusDays(5)))
                .extracting(CalendarEvent::name)
                .containsExactly("A made-up attack", "Manchester Arena anniversary", "Spring bank holiday");
        assertThat(events.shocks(day, day.plusDays(5)))
                .singleElement()
                .satisfies(event -> assertThat(event.regions()).containsExactly(Region.of("north-west")));
        events.remove(events.entered().getFirst().id().orElseThrow(), manager);
        assertThat(events.shocks(day, day.plusDays(5))).isEmpty();
    }
}
