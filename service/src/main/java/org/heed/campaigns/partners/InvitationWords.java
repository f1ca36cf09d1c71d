package org.heed.campaigns.partners;

import java.util.Map;
import java.util.UUID;
import org.heed.ground.mail.LetterWords;
import org.heed.ground.web.OnStaffFront;
import org.springframework.stereotype.Component;

/** Writes the link into an invitation at the moment in which it leaves. */
@Component
@OnStaffFront
final class InvitationWords implements LetterWords {
    static final String PURPOSE = "partners.invitation";

    private final PartnerLinks links;

    InvitationWords(PartnerLinks links) {
        this.links = links;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public Map<String, String> of(String recipient) {
        String link = links.url(UUID.fromString(recipient));
        return Map.of("link", link, STOP, link + "/stop");
    }
}
