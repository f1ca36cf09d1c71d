package org.heed.campaigns.placements;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.heed.ground.web.OnPublicFront;
import org.heed.ground.words.PlacementCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Follows short links on the public front. Links are held in memory and read again within seconds of a change; visits are
 * counted in memory and added to the database once a second, so that no redirect waits for a connection. While the
 * database is away, links lead on and counts wait. A process that is killed loses the counts of about its last second.
 */
@Component
@OnPublicFront
public final class ShortLinks implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ShortLinks.class);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final FrontLinks links;
    private final Clock clock;
    private final VisitCounter counter = new VisitCounter();
    private volatile Map<PlacementCode, FrontLinks.Link> known = Map.of();
    private volatile boolean running;
    private long change = -1;
    private boolean failing;
    private @Nullable Thread beat;

    public ShortLinks(JdbcClient database, Clock clock) {
        this.links = new FrontLinks(database);
        this.clock = clock;
    }

    /** Whether following a link is a visit of somebody: a look ahead by a program is none. */
    public enum Look {
        VISIT,
        AHEAD
    }

    /**
     * The path to go to: the placement's page with its code as {@code via}, or the start of the form where the code is
     * none, is withdrawn or is past its day. Nobody with a phone before a poster is ever shown an error.
     */
    public String follow(String typed, Look look) {
        Optional<PlacementCode> code = PlacementCode.parse(typed);
        FrontLinks.Link link = code.map(known::get).orElse(null);
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        if (code.isEmpty()
                || link == null
                || link.validUntil().filter(today::isAfter).isPresent()) {
            return Target.START.path();
        }
        if (look == Look.VISIT) {
            counter.add(code.get(), today);
        }
        return link.target().path() + "?via=" + code.get();
    }

    /** Adds what was counted to the database, and reads the links again if they changed. */
    void beat() {
        Map<VisitCounter.Key, Long> taken = counter.take();
        try {
            if (!taken.isEmpty()) {
                links.add(taken);
                taken = Map.of();
            }
            long now = links.change();
            if (now != change) {
                known = Map.copyOf(links.all());
                change = now;
            }
            failing = false;
        } catch (RuntimeException away) {
            taken.forEach(counter::add);
            if (!failing) {
                LOG.warn("short links: the database is away, links lead on and counts wait", away);
            }
            failing = true;
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        beat();
        beat = Thread.ofPlatform().daemon().name("placements.links").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                Thread.sleep(BEAT);
            } catch (InterruptedException stopping) {
                return;
            }
            beat();
        }
    }

    /** The server has stopped by now, so this adds the last visits. */
    @Override
    public synchronized void stop() {
        running = false;
        if (beat != null) {
            try {
                beat.join(BEAT.multipliedBy(3));
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
            beat = null;
        }
        beat();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the server takes requests, and after it has taken the last. */
    @Override
    public int getPhase() {
        return 0;
    }
}
