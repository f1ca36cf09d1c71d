package org.heed.campaigns.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.heed.ground.words.CampaignId;

/**
 * A campaign as it stands.
 *
 * @param intent what is planned
 * @param fixed the seal; empty while the plan may still change
 * @param origin whether people planned it or it was loaded as a sample
 */
public record Campaign(Intent intent, Optional<Fixed> fixed, Origin origin) {

    /** Where a campaign came from. */
    public enum Origin {
        PERSON,
        SAMPLE
    }

    public CampaignId id() {
        return intent.id();
    }

    public String name() {
        return intent.brief().name();
    }

    public LocalDate launch() {
        return intent.timetable().launch();
    }

    public Run run() {
        return intent.timetable().run();
    }

    /** True from the first day of its first week on. */
    public boolean hasStarted(LocalDate today) {
        return !today.isBefore(run().first().friday());
    }

    /** What measurement may know of it. */
    public Plan plan() {
        return new Plan(
                id(),
                name(),
                run().first(),
                run().weeks(),
                intent.arms().exposed(),
                intent.arms().comparison(),
                intent.design(),
                fixed.map(Fixed::at),
                fixed.map(Fixed::hash));
    }
}
