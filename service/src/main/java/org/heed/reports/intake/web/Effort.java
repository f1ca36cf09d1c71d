package org.heed.reports.intake.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.heed.ground.vault.FrontKeys;
import org.heed.ground.vault.MacKey;
import org.heed.ground.web.OnPublicFront;
import org.springframework.stereotype.Component;

/**
 * Work that a reporter's device may do while they write, and that the front checks by one hash: a number which, behind
 * the form's own challenge, gives a SHA-256 with so many leading zero bits (Back, Hashcash, 2002). It buys a better lane
 * and nothing else. Functions that are hard on memory cost the front as much to check as the sender to do, so a flood of
 * wrong answers would cost more than the flood itself.
 */
@Component
@OnPublicFront
final class Effort {
    /** 32,768 hashes on average: below half a second on a desk, about two on an old phone. */
    static final int BITS = 15;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");

    private final MacKey key;

    Effort(FrontKeys keys) {
        key = keys.key("effort");
    }

    /** What the device has to work on: 32 characters that name no report and cannot be worked on ahead. */
    String challenge(String formToken) {
        return HexFormat.of().formatHex(key.mac(16, formToken.getBytes(StandardCharsets.US_ASCII)));
    }

    /** The number is an answer to the challenge of the form's token. */
    boolean isDone(String formToken, String number) {
        return NUMBER.matcher(number).matches() && zeros(challenge(formToken) + ":" + number) >= BITS;
    }

    private static int zeros(String text) {
        byte[] digest = sha256().digest(text.getBytes(StandardCharsets.US_ASCII));
        int first = (digest[0] & 255) << 24 | (digest[1] & 255) << 16 | (digest[2] & 255) << 8 | digest[3] & 255;
        return Integer.numberOfLeadingZeros(first);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of every JDK", missing);
        }
    }
}
