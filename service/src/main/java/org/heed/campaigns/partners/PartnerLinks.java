package org.heed.campaigns.partners;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;
import org.heed.ground.vault.FrontKeys;
import org.heed.ground.vault.MacKey;
import org.heed.ground.web.OnStaffFront;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The links of invitations. A link's secret is 128 bits derived from the invitation by HMAC: it is never kept, so a dump
 * of the database opens no page, and a letter that is sent again holds the same link. The database keeps its SHA-256.
 */
@Component
@OnStaffFront
final class PartnerLinks {
    private static final int SECRET_BYTES = 16;

    private final MacKey key;
    private final String address;

    PartnerLinks(FrontKeys keys, @Value("${heed.public-address:}") String address) {
        this.key = keys.key("partner link");
        this.address = address.replaceAll("/+$", "");
    }

    /** True when the public front's address is set, without which a link leads nowhere. */
    boolean leadSomewhere() {
        return !address.isEmpty();
    }

    String url(UUID invitation) {
        return address + "/partner/" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret(invitation));
    }

    /** What the database keeps of a link. */
    byte[] hash(UUID invitation) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret(invitation));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of every JDK", missing);
        }
    }

    private byte[] secret(UUID invitation) {
        byte[] id = ByteBuffer.allocate(16)
                .putLong(invitation.getMostSignificantBits())
                .putLong(invitation.getLeastSignificantBits())
                .array();
        return key.mac(SECRET_BYTES, id);
    }
}
