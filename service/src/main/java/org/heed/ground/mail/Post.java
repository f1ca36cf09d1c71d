package org.heed.ground.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.heed.ground.store.BackgroundWork;
import org.heed.ground.store.Transactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends letters. Each worker holds one at a time: claim (committed), hand over, write down what came of it. Whatever
 * stands as claimed when a lease ends goes on the list of uncertain letters before anything else happens to it.
 */
final class Post implements BackgroundWork {
    private static final Logger LOG = LoggerFactory.getLogger(Post.class);

    /** Short, so that a program that stops need not wait long. */
    private static final long BURST_NANOS = 2_000_000_000L;

    private static final long GAP_MILLIS = 10;
    private static final int MOST_FAILS = 12;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);
    private static final Duration UNREACHED = Duration.ofSeconds(5);

    private final LetterRows rows;
    private final Transactions transactions;
    private final Suppressions suppressions;
    private final MailSettings settings;
    private final Map<String, LetterWords> writers = new HashMap<>();
    private final Map<Long, LetterRows.Text> texts = new ConcurrentHashMap<>();
    private final List<Worker> workers = new ArrayList<>();
    private int unreached;
    private long restUntil = System.nanoTime();

    Post(
            LetterRows rows,
            Transactions transactions,
            Suppressions suppressions,
            MailSettings settings,
            List<LetterWords> writers) {
        this.rows = rows;
        this.transactions = transactions;
        this.suppressions = suppressions;
        this.settings = settings;
        for (LetterWords writer : writers) {
            if (this.writers.put(writer.purpose(), writer) != null) {
                throw new IllegalStateException("two rooms write letters of " + writer.purpose());
            }
        }
        String node = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        if (settings.carrier() != MailSettings.Kind.NONE) {
            for (int number = 1; number <= settings.workers(); number++) {
                workers.add(new Worker(node + "/" + number, settings.carry()));
            }
        }
    }

    @Override
    public String name() {
        return "mail.post";
    }

    @Override
    public int doSome() {
        int listed = rows.listLost();
        if (listed > 0) {
            LOG.warn("{} letters were under way when their worker was lost; they are listed as uncertain", listed);
        }
        if (workers.isEmpty() || System.nanoTime() - restUntil < 0) {
            return listed;
        }
        int done = listed + resolve(workers.getFirst().carrier);
        return rows.anythingDue() ? done + burst() : done;
    }

    /** All workers at once for a moment. */
    private int burst() {
        AtomicInteger handled = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        long end = System.nanoTime() + BURST_NANOS;
        List<Thread> threads = workers.stream()
                .map(worker -> Thread.ofPlatform()
                        .daemon()
                        .name("mail " + worker.name)
                        .start(() -> worker.run(end, handled, failed)))
                .toList();
        for (Thread thread : threads) {
            join(thread);
        }
        rest(failed.get() > 0);
        return handled.get();
    }

    /** A server that is not reached is left alone for longer and longer, up to a minute. */
    private void rest(boolean failed) {
        unreached = failed ? unreached + 1 : 0;
        if (failed) {
            Duration pause = Duration.ofSeconds(1L << Math.min(unreached - 1, 6));
            restUntil = System.nanoTime() + shorter(pause, LONGEST_REST).toNanos();
            String why = workers.stream()
                    .map(worker -> worker.carrier.trouble())
                    .filter(trouble -> !trouble.isEmpty())
                    .findFirst()
                    .orElse("it took nothing");
            LOG.warn("no letter could be handed to the mail server, for the {}. time in a row: {}", unreached, why);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes letters out of their doubt where no person is needed: by asking the server, else by the mailing's rule. */
    private int resolve(Carrier carrier) {
        int done = 0;
        for (LetterRows.Lost lost : rows.lost(settings.carrier() == MailSettings.Kind.NOTIFY)) {
            done += resolve(lost, carrier.ask(lost.reference())) ? 1 : 0;
        }
        return done;
    }

    private boolean resolve(LetterRows.Lost lost, Carrier.Knowledge knowledge) {
        boolean stopped = lost.mailing() == MailingState.STOPPED;
        return switch (knowledge) {
            case TAKEN -> resolve(lost, LetterStep.FOUND_SENT, Doubt.Settlement.SENT);
            case NEVER_SEEN ->
                stopped
                        ? resolve(lost, LetterStep.LEAVE, Doubt.Settlement.LEFT)
                        : resolve(lost, LetterStep.SEND_AGAIN, Doubt.Settlement.NOT_SENT);
            case NO_ANSWER -> {
                rows.askLater(lost, UNREACHED);
                yield false;
            }
            case CANNOT_BE_ASKED -> {
                if (stopped) {
                    yield resolve(lost, LetterStep.LEAVE, Doubt.Settlement.LEFT);
                }
                yield lost.policy() == WhenUncertain.SEND_AGAIN
                        && resolve(lost, LetterStep.SEND_AGAIN, Doubt.Settlement.SENT_AGAIN);
            }
        };
    }

    private boolean resolve(LetterRows.Lost lost, LetterStep step, Doubt.Settlement how) {
        return transactions.inOne(() -> rows.resolve(lost.letter(), lost.attempt(), step, how));
    }

    /** Lets go of all connections. */
    void close() {
        workers.forEach(worker -> worker.carrier.close());
    }

    /** One letter at a time. */
    private final class Worker {
        private final String name;
        private final Carrier carrier;

        Worker(String name, Carrier carrier) {
            this.name = name;
            this.carrier = carrier;
        }

        void run(long end, AtomicInteger handled, AtomicInteger failed) {
            try {
                while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
                    if (!carrier.isReady()) {
                        failed.incrementAndGet();
                        return;
                    }
                    LetterRows.Allowance allowance = rows.reserve().orElse(null);
                    if (allowance == null) {
                        if (!rows.anythingDue()) {
                            return;
                        }
                        Thread.sleep(GAP_MILLIS); // the pace allows no letter yet
                        continue;
                    }
                    for (int left = allowance.letters(); left > 0 && System.nanoTime() < end; left--) {
                        if (!sendOne(allowance.mailing(), handled, failed)) {
                            break;
                        }
                    }
                    if (failed.get() > 0) {
                        return;
                    }
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException broken) {
                failed.incrementAndGet();
                LOG.warn("a mail worker failed and will be tried again: {}", broken.toString());
            }
        }

        /** False when there is nothing more to do for this mailing now. */
        private boolean sendOne(long mailing, AtomicInteger handled, AtomicInteger failed) {
            long before = System.nanoTime();
            LetterRows.Claim claim = rows.claim(mailing, name, settings.lease()).orElse(null);
            if (claim == null) {
                return false;
            }
            handled.incrementAndGet();
            if (claim.suppressed()) {
                rows.end(claim, LetterStep.SUPPRESS, "");
                return true;
            }
            Letter letter = compose(claim);
            if (letter == null) {
                later(claim, "not-composed");
                return true;
            }
            if (System.nanoTime() - before > settings.lease().toNanos() / 2) {
                rows.putOff(claim, "slow", Duration.ZERO, false); // too late to be sure that the lease holds
                return true;
            }
            return noteDown(claim, carrier.hand(letter), failed);
        }

        private @Nullable Letter compose(LetterRows.Claim claim) {
            try {
                LetterRows.Text text = texts.computeIfAbsent(claim.mailing(), rows::text);
                Map<String, String> words = new HashMap<>(claim.words());
                LetterWords writer = writers.get(text.purpose());
                if (writer != null) {
                    words.putAll(writer.of(claim.recipient()));
                }
                return new Letter(
                        claim.reference(),
                        claim.address(),
                        Template.fill(text.subject(), words).replaceAll("[\\r\\n]+", " "),
                        Template.fill(text.plain(), words),
                        Template.fillHtml(text.html(), words),
                        text.language(),
                        words.getOrDefault(LetterWords.STOP, ""));
            } catch (RuntimeException broken) {
                LOG.warn("letter {} could not be written: {}", claim.letter(), broken.toString());
                return null;
            }
        }

        private boolean noteDown(LetterRows.Claim claim, Handing handing, AtomicInteger failed) {
            switch (handing) {
                case Handing.Taken taken -> {
                    if (!rows.end(claim, LetterStep.ACCEPTED, taken.answer())) {
                        transactions.inOne(() -> rows.endLate(claim, taken.answer()));
                    }
                }
                case Handing.Refused refused -> rows.end(claim, LetterStep.REFUSED_FOR_GOOD, refused.answer());
                case Handing.NoSuchAddress none ->
                    transactions.inOne(() -> {
                        rows.end(claim, LetterStep.REFUSED_FOR_GOOD, none.answer());
                        suppressions.add(claim.hash(), Suppressions.Why.BOUNCED);
                    });
                case Handing.Later later -> later(claim, later.answer());
                case Handing.Unreachable unreachable -> {
                    rows.putOff(claim, unreachable.answer(), UNREACHED, false);
                    failed.incrementAndGet();
                    return false;
                }
                case Handing.Unknown unknown -> rows.listLost(claim);
            }
            return true;
        }

        private void later(LetterRows.Claim claim, String answer) {
            int fails = rows.fails(claim.letter()) + 1;
            if (fails >= MOST_FAILS) {
                rows.end(claim, LetterStep.REFUSED_FOR_GOOD, answer);
            } else {
                Duration pause = settings.firstPause().multipliedBy(1L << (fails - 1));
                rows.putOff(claim, answer, shorter(pause, LONGEST_PAUSE), true);
            }
        }
    }
}
