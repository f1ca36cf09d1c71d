package org.heed.campaigns.plan;

import java.time.Instant;
import java.util.Optional;

/**
 * How a gate stands for a campaign.
 *
 * @param passage the latest one; empty where nobody has passed it yet
 * @param stale what it covered has changed since, so that it is open again
 */
public record GateState(Gate gate, Optional<Passage> passage, boolean stale) {

    /** Who let the campaign through, and why. */
    public record Passage(String by, Instant at, String reason) {}

    public boolean isOpen() {
        return passage.isEmpty() || stale;
    }
}
