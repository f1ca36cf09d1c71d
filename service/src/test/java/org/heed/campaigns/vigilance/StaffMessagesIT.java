package org.heed.campaigns.vigilance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.heed.campaigns.CampaignsHouse;
import org.heed.ground.access.DemoPeople;
import org.heed.ground.access.Person;
import org.heed.ground.access.Role;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.store.DatabaseRole;
import org.heed.ground.words.Force;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StaffMessagesIT {
    private static final Person KENT = new Person(
            "demo-communications", "Callum Drill", Role.FORCE_COMMUNICATIONS, Set.of(), Optional.of(Force.of("kent")));
    private static final Person NATIONAL = new Person("demo-national", "Nadia Mockup", Role.NATIONAL_DESK, Set.of());

    private CampaignsHouse house;
    private StaffMessages messages;

    @BeforeEach
    void open() {
        house = new CampaignsHouse(Clock.systemUTC());
        messages = house.room(StaffMessages.class);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void nobodyReadsAMessageBeforeASecondPersonApprovedItAndItWasPublished() {
        long id = write(Set.of());
        assertThat(messages.publish(id, CampaignsHouse.MANAGER)).isFalse();
        assertThat(messages.approve(id, CampaignsHouse.MANAGER)).as("one's own").isFalse();
        assertThat(messages.unread(KENT)).isZero();
        assertThat(messages.approve(id, CampaignsHouse.PUBLISHER)).isTrue();
        assertThat(messages.unread(KENT)).isZero();
        messages.read(id, KENT);
        assertThat(messages.publish(id, CampaignsHouse.MANAGER)).isTrue();
        assertThat(messages.unread(KENT)).as("reading early is no reading").isEqualTo(1);
        assertThat(house.room(AuditLog.class).about("staff-message:" + id, 9)).hasSize(3);
    }

    @Test
    void theDatabaseItselfRefusesOnesOwnApproval() {
        long id = write(Set.of());
        assertThatThrownBy(() -> house.database()
                        .client(DatabaseRole.STAFF)
                        .sql("update vigilance.message set state = 'APPROVED', approver = author where id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("vigilance");
    }

    @Test
    void readingCountsOnceAndLeavesNoEntryInTheLog() {
        long id = publish(Set.of());
        messages.read(id, KENT);
        messages.read(id, KENT);
        assertThat(messages.unread(KENT)).isZero();
        assertThat(messages.unread(NATIONAL)).isEqualTo(1);
        assertThat(messages.readBy(KENT)).containsExactly(id);
        assertThat(messages.inboxOf(KENT)).hasSize(1);
        assertThat(house.room(AuditLog.class).latest(20))
                .noneMatch(look -> look.toString().contains(KENT.id()));
        StaffMessage message = messages.find(id).orElseThrow();
        assertThat(messages.shares(message).get(Force.of("kent"))).isEqualTo(new ReadShare(1, 1, 10));
        assertThat(messages.shares(message).get(Force.of("kent")).text()).isEqualTo("Too few staff to tell");
    }

    @Test
    void aMessageForSomeForcesIsReadByThoseAndWithdrawnFromThem() {
        long id = publish(Set.of(Force.of("kent"), Force.of("essex")));
        assertThat(messages.inboxOf(KENT)).hasSize(1);
        assertThat(messages.inboxOf(NATIONAL)).isEmpty();
        messages.read(id, NATIONAL);
        assertThat(messages.readBy(NATIONAL)).isEmpty();
        assertThat(messages.shares(messages.find(id).orElseThrow())).containsOnlyKeys(Force.of("kent"));
        assertThat(messages.withdraw(id, CampaignsHouse.MANAGER)).isTrue();
        assertThat(messages.inboxOf(KENT)).isEmpty();
        assertThat(messages.publish(id, CampaignsHouse.MANAGER)).isFalse();
    }

    @Test
    void everyForceOfTheMadeUpPeopleIsAForce() {
        assertThat(house.room(DemoPeople.class).find("demo-communications").flatMap(Person::force))
                .contains(Force.of("kent"));
        assertThat(house.room(DemoPeople.class).all())
                .allMatch(person -> person.force()
                        .map(house.room(org.heed.ground.geography.Geography.class)::knows)
                        .orElse(true));
    }

    private long publish(Set<Force> forces) {
        long id = write(forces);
        messages.approve(id, CampaignsHouse.PUBLISHER);
        messages.publish(id, CampaignsHouse.MANAGER);
        return id;
    }

    private long write(Set<Force> forces) {
        return messages.write(
                new StaffMessage.Words("Mind your own security", "Look out for each other.\n\nTell your supervisor."),
                forces,
                CampaignsHouse.MANAGER);
    }
}
