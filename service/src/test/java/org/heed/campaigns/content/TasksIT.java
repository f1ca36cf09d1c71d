package org.heed.campaigns.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.heed.campaigns.CampaignsHouse.COMMUNICATIONS;
import static org.heed.campaigns.CampaignsHouse.MANAGER;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.heed.campaigns.CampaignsHouse;
import org.heed.campaigns.coverage.Booking;
import org.heed.campaigns.coverage.Bookings;
import org.heed.campaigns.coverage.Coverage;
import org.heed.campaigns.coverage.KeptBooking;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.Plans;
import org.heed.campaigns.plan.SampleCampaign;
import org.heed.ground.store.DatabaseRole;
import org.heed.ground.words.Force;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TasksIT {
    private static final Force NORTH_WALES = Force.of("north-wales");
    private static final Force CUMBRIA = Force.of("cumbria");

    private CampaignsHouse house;
    private Tasks tasks;
    private Campaign sample;

    @BeforeEach
    void loadSample() {
        house = new CampaignsHouse(Clock.fixed(Instant.parse("2026-02-01T09:00:00Z"), ZoneOffset.UTC));
        tasks = house.room(Tasks.class);
        house.room(SampleCampaign.class).load(MANAGER);
        sample = house.room(Plans.class).campaign(SampleCampaign.ID).orElseThrow();
        house.deliver();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void everyUncoveredForceGetsATaskDueTheDayBeforeTheLaunch() {
        assertThat(tasks.of(sample.id())).hasSize(14).allSatisfy(task -> {
            assertThat(task.state()).isEqualTo(State.TO_DO);
            assertThat(task.due()).isEqualTo(LocalDate.of(2019, 1, 22));
        });
    }

    @Test
    void aForceThatLosesItsLastBookingGetsATaskAndLosesItWhenItIsCoveredAgain() {
        List<Booking> withdrawn = withdrawAll(NORTH_WALES);
        house.deliver();
        assertThat(task(NORTH_WALES).state()).isEqualTo(State.TO_DO);
        book(withdrawn);
        house.deliver();
        assertThat(task(NORTH_WALES).state()).isEqualTo(State.WITHDRAWN);
        withdrawAll(NORTH_WALES);
        house.deliver();
        assertThat(task(NORTH_WALES).state()).isEqualTo(State.TO_DO);
        assertThat(tasks.of(sample.id())).hasSize(15);
    }

    @Test
    void aTaskThatSomebodyHasBegunStaysWhenTheForceIsCovered() {
        List<Booking> withdrawn = withdrawAll(NORTH_WALES);
        house.deliver();
        ContentTask task = task(NORTH_WALES);
        tasks.write(task.id(), task.version(), "Report at gov.uk/ACT", COMMUNICATIONS);
        book(withdrawn);
        house.deliver();
        assertThat(task(NORTH_WALES).state()).isEqualTo(State.IN_PROGRESS);
        assertThat(task(NORTH_WALES).covered()).isTrue();
    }

    @Test
    void factsTakeEffectInTheOrderOfTheirCausesNotOfTheirDelivery() {
        // both changes are told before either is heard; the listeners of the two kinds do not wait for each other
        List<Booking> withdrawn = withdrawAll(NORTH_WALES);
        book(withdrawn);
        withdrawAll(NORTH_WALES);
        house.deliver();
        assertThat(task(NORTH_WALES).state()).isEqualTo(State.TO_DO);
        tasks.covered(sample.id(), NORTH_WALES, 1);
        assertThat(task(NORTH_WALES).state()).isEqualTo(State.TO_DO);
    }

    @Test
    void onlyAnotherPersonThanTheMakerApproves() {
        ContentTask task = task(CUMBRIA);
        tasks.write(task.id(), 0, "Report at gov.uk/ACT", COMMUNICATIONS);
        tasks.submit(task.id(), 1, COMMUNICATIONS);
        assertThat(tasks.approve(task.id(), 2, COMMUNICATIONS)).isEqualTo(new Outcome.OwnWork());
        assertThat(tasks.approve(task.id(), 2, MANAGER)).isEqualTo(new Outcome.Done());
        assertThat(task(CUMBRIA).state()).isEqualTo(State.APPROVED);
        assertThat(task(CUMBRIA).approver()).contains(MANAGER.id());
    }

    @Test
    void theDatabaseItselfRefusesThatSomebodyApprovesTheirOwnWork() {
        ContentTask task = task(CUMBRIA);
        tasks.write(task.id(), 0, "Report at gov.uk/ACT", COMMUNICATIONS);
        assertThatThrownBy(() -> house.database()
                        .client(DatabaseRole.STAFF)
                        .sql("update content.task set state = 'APPROVED', approver = maker where id = ?")
                        .param(task.id())
                        .update())
                .rootCause()
                .hasMessageContaining("check constraint");
    }

    @Test
    void nobodyApprovesWhatHasChangedSinceTheyReadIt() {
        ContentTask task = task(CUMBRIA);
        tasks.write(task.id(), 0, "One", COMMUNICATIONS);
        assertThat(tasks.write(task.id(), 0, "Two", MANAGER)).isEqualTo(new Outcome.Changed());
        assertThat(task(CUMBRIA).text()).isEqualTo("One");
    }

    @Test
    void aKeyMessageIsApprovedByAnotherThanItsOwner() {
        KeyMessages messages = house.room(KeyMessages.class);
        long id = messages.write(
                KeyMessage.Wording.of("Trust your instincts", "Everybody", "Social media"), COMMUNICATIONS);
        assertThat(messages.approve(id, 0, COMMUNICATIONS)).isFalse();
        assertThat(messages.approve(id, 0, MANAGER)).isTrue();
        assertThat(messages.all()).extracting(KeyMessage::status).containsExactly(KeyMessage.Status.APPROVED);
    }

    private ContentTask task(Force force) {
        return tasks.of(sample.id()).stream()
                .filter(task -> task.force().equals(force))
                .findFirst()
                .orElseThrow();
    }

    private List<Booking> withdrawAll(Force force) {
        List<KeptBooking> kept = house.room(Coverage.class).picture(sample).bookings().stream()
                .filter(one -> one.booking().force().equals(force))
                .toList();
        kept.forEach(one -> house.room(Bookings.class).withdraw(sample, one.id(), MANAGER));
        return kept.stream().map(KeptBooking::booking).toList();
    }

    private void book(List<Booking> all) {
        house.room(Bookings.class).book(sample, all, MANAGER);
    }
}
