package org.heed.campaigns.publishing;

import org.heed.ground.store.BackgroundWork;
import org.heed.ground.web.OnStaffFront;
import org.springframework.stereotype.Component;

/** Puts pages before the public whose instant has come. */
@Component
@OnStaffFront
final class GoingLive implements BackgroundWork {
    private final PublicPages pages;

    GoingLive(PublicPages pages) {
        this.pages = pages;
    }

    @Override
    public String name() {
        return "publishing.going-live";
    }

    @Override
    public int doSome() {
        return pages.goLive();
    }
}
