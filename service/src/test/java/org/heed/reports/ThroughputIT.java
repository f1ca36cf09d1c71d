package org.heed.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.heed.ground.store.BackgroundWork;
import org.heed.ground.store.DatabaseRole;
import org.heed.ground.words.ReportId;
import org.heed.reports.outcome.Counts;
import org.heed.reports.outcome.Outcome;
import org.heed.reports.outcome.Outcomes;
import org.heed.reports.triage.GradeDraft;
import org.heed.reports.triage.Graded;
import org.heed.reports.triage.Triage;
import org.junit.jupiter.api.Test;

/** A surge goes through routing, triage and the counts. The floor is low on purpose: build machines are busy. */
class ThroughputIT {
    private static final int REPORTS = Integer.getInteger("heed.test.reports", 4_000);
    private static final int FLOOR_PER_SECOND = 300;
    private static final List<String> PLACES = List.of("address", "address", "address", "place", "transport", "online");
    private static final List<String> OUTWARD =
            List.of("M1", "M20", "L1", "LS1", "B12", "CF10", "SW1A", "E14", "NE1", "BS1", "CT1", "PE10", "TN8", "SY13");
    private static final List<String> TOWNS = List.of("Manchester", "Leeds", "Newport", "Kidderminster", "Nowhere");

    @Test
    void aSurgeIsRoutedCardedAndCounted() throws InterruptedException {
        try (Rooms rooms = Rooms.open()) {
            accept(rooms);
            Instant start = Instant.now();
            workTogether(rooms);
            report("routed, carded and counted", start);
            assertThat(perSecond(start)).isGreaterThan(FLOOR_PER_SECOND);
            assertThat(Counts.total(rooms.get(Counts.class)
                                    .cells(
                                            LocalDate.now().minusDays(2),
                                            LocalDate.now().plusDays(2)))
                            .reports())
                    .isEqualTo(REPORTS);
            gradeAndClose(rooms);
        }
    }

    private static void accept(Rooms rooms) throws InterruptedException {
        Random random = new Random(11);
        List<Map<String, String>> answers =
                IntStream.range(0, REPORTS).mapToObj(at -> answers(random, at)).toList();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int sender = 0; sender < 64; sender++) {
                int first = sender;
                senders.submit(() -> {
                    for (int at = first; at < REPORTS; at += 64) {
                        rooms.accept(answers.get(at));
                    }
                });
            }
        }
    }

    private static Map<String, String> answers(Random random, int number) {
        Map<String, String> answers = new HashMap<>(Map.of(
                "what",
                "Made-up report " + number + ". " + "A harmless thing was seen at a harmless place. ".repeat(20),
                "kind",
                "behaviour",
                "basis",
                random.nextBoolean() ? "saw" : "told",
                "when_kind",
                random.nextInt(9) == 0 ? "planned" : "once",
                "where_kind",
                PLACES.get(random.nextInt(PLACES.size())),
                "heard",
                "cinema",
                "contact",
                "no"));
        if (random.nextInt(3) > 0) {
            answers.put(
                    "where_postcode",
                    OUTWARD.get(random.nextInt(OUTWARD.size())) + " " + random.nextInt(10)
                            + (char) ('A' + random.nextInt(2)) + "B");
        } else {
            answers.put("where_town", TOWNS.get(random.nextInt(TOWNS.size())));
        }
        return answers;
    }

    /** As the program runs them: each work in a thread of its own. */
    private static void workTogether(Rooms rooms) throws InterruptedException {
        AtomicBoolean stop = new AtomicBoolean();
        List<Thread> workers = rooms.all(BackgroundWork.class).stream()
                .map(work -> Thread.ofPlatform().start(() -> {
                    while (!stop.get()) {
                        if (work.doSome() == 0) {
                            pause();
                        }
                    }
                }))
                .toList();
        while (waiting(rooms) > 0) {
            Thread.sleep(20);
        }
        stop.set(true);
        for (Thread worker : workers) {
            worker.join();
        }
    }

    private static int waiting(Rooms rooms) {
        return rooms.as(DatabaseRole.OWNER).sql("""
                        select (select count(*) from intake.inbox where opened_at is null)
                          + (select count(*) from store.delivery)
                        """).query(Integer.class).single();
    }

    private static void gradeAndClose(Rooms rooms) {
        List<ReportId> reports = rooms.as(DatabaseRole.OWNER)
                .sql("select report from triage.card")
                .query((row, number) -> new ReportId(row.getObject(1, java.util.UUID.class)))
                .list();
        Instant start = Instant.now();
        Instant at = Instant.now();
        for (int from = 0; from < reports.size(); from += 500) {
            List<ReportId> some = reports.subList(from, Math.min(from + 500, reports.size()));
            rooms.get(Triage.class).readAll(some, rooms.person("demo-national"), at);
            rooms.get(Triage.class)
                    .gradeAll(some.stream()
                            .map(report -> new Graded(report, grade(), "demo-national", at))
                            .toList());
            rooms.get(Outcomes.class)
                    .recordAll(some.stream()
                            .map(report -> new Outcome(
                                    report, "useful-intelligence-picture", "a made-up note", "demo-national", at))
                            .toList());
        }
        report("read, graded and recorded", start);
        assertThat(Counts.total(rooms.get(Counts.class)
                                .cells(
                                        LocalDate.now().minusDays(2),
                                        LocalDate.now().plusDays(2)))
                        .useful())
                .isEqualTo(REPORTS);
    }

    private static org.heed.reports.triage.Grade grade() {
        return new GradeDraft("2", "C", "", "P", "", "", "", "", "a made-up sanitised text").toGrade();
    }

    private static double perSecond(Instant start) {
        return REPORTS * 1e9 / Duration.between(start, Instant.now()).toNanos();
    }

    private static void report(String what, Instant start) {
        System.out.printf("%,d reports %s: %,.0f a second%n", REPORTS, what, perSecond(start));
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
