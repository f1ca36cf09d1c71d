package org.heed.campaigns.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.heed.ground.store.BackgroundWork;
import org.heed.ground.web.OnStaffFront;
import org.springframework.stereotype.Component;

/** What is done once a day: the heads of all histories are sealed and signed together, and owners are told which pages are due. */
@Component
@OnStaffFront
final class DailyWork implements BackgroundWork {
    private static final Duration REST = Duration.ofMinutes(1);

    private final PublicPages pages;
    private final DailyHeads heads;
    private final ReviewLetters letters;
    private final Clock clock;
    private Instant next = Instant.EPOCH;

    DailyWork(PublicPages pages, DailyHeads heads, ReviewLetters letters, Clock clock) {
        this.pages = pages;
        this.heads = heads;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "publishing.daily";
    }

    @Override
    public int doSome() {
        if (clock.instant().isBefore(next)) {
            return 0;
        }
        int done = heads.sealYesterday() + heads.signLatest() + pages.tellDue() + letters.writeToday();
        if (done == 0) {
            next = clock.instant().plus(REST);
        }
        return done;
    }
}
