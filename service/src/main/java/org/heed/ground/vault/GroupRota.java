package org.heed.ground.vault;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Hands out sealing groups to one writer: a group serves several commits while it is young and small, so that a surge
 * pays for HPKE once a second and not once a commit. The key it holds meanwhile opens only what it sealed itself, and
 * is wiped when the next one takes over. Not for more than one thread.
 */
public final class GroupRota implements AutoCloseable {
    private static final long LONGEST_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int MOST_MEMBERS = 2_048;

    private final Sealer sealer;
    private Sealer.@Nullable Group group;
    private long since;
    private int members;

    public GroupRota(Sealer sealer) {
        this.sealer = sealer;
    }

    /** A group that may take so many members more. */
    public Sealer.Group forMembers(int count) {
        long now = System.nanoTime();
        Sealer.Group current = group;
        if (current == null || members + count > MOST_MEMBERS || now - since > LONGEST_NANOS) {
            close();
            current = sealer.group();
            group = current;
            since = now;
            members = 0;
        }
        members += count;
        return current;
    }

    /** Wipes the key when nothing has been sealed for a while. */
    public void rest() {
        if (System.nanoTime() - since > LONGEST_NANOS) {
            close();
        }
    }

    @Override
    public void close() {
        if (group != null) {
            group.close();
            group = null;
        }
    }
}
