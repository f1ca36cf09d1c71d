package org.heed.reports.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.heed.ground.vault.FrontKeys;
import org.heed.ground.vault.KeyFolder;
import org.heed.reports.intake.Lane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanesTest {
    @TempDir
    Path keys;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-25T01:00:00Z"));
    private Effort effort;
    private Lanes lanes;

    @BeforeEach
    void open() throws IOException {
        KeyFolder.of(keys).initialise();
        effort = new Effort(FrontKeys.from(keys));
        Clock clock = new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
        lanes = new Lanes(effort, new Crowding(clock));
    }

    /** As the worker in the browser looks for it. */
    private String work(String token) throws NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        for (int number = 0; ; number++) {
            byte[] hash = sha256.digest((effort.challenge(token) + ":" + number).getBytes(StandardCharsets.US_ASCII));
            if (hash[0] == 0 && (hash[1] & 0xFE) == 0) {
                return Integer.toString(number);
            }
        }
    }

    @Test
    void workIsForOneFormOnly() throws NoSuchAlgorithmException {
        String number = work("one form");
        assertThat(lanes.of("one form", number, "here")).isEqualTo(Lane.EFFORT);
        assertThat(lanes.of("another form", number, "here")).isEqualTo(Lane.ORDINARY);
        for (String wrong : new String[] {"", "-1", "1e9", "99999999999", "\u0663", " " + number}) {
            assertThat(lanes.of("one form", wrong, "here")).as(wrong).isEqualTo(Lane.ORDINARY);
        }
    }

    @Test
    void aCrowdedPlaceIsLoweredUntilTenMinutesArePastAndWorkMakesUpForIt() throws NoSuchAlgorithmException {
        for (int at = 0; at < Crowding.MANY; at++) {
            assertThat(lanes.of("form", "", "a station")).isEqualTo(Lane.ORDINARY);
        }
        assertThat(lanes.of("form", "", "a station")).isEqualTo(Lane.LOWERED);
        assertThat(lanes.of("form", work("form"), "a station")).isEqualTo(Lane.ORDINARY);
        assertThat(lanes.of("form", "", "elsewhere")).isEqualTo(Lane.ORDINARY);
        now.updateAndGet(before -> before.plus(Duration.ofMinutes(11)));
        assertThat(lanes.of("form", "", "a station")).isEqualTo(Lane.ORDINARY);
    }
}
