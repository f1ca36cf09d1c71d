package org.heed.campaigns.coverage;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heed.campaigns.coverage.Upload.Tally;
import org.heed.campaigns.coverage.WaitingFile.Change;
import org.heed.campaigns.coverage.WaitingFile.Changes;
import org.heed.campaigns.plan.Campaign;
import org.heed.ground.access.Person;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.audit.Verb;
import org.heed.ground.store.Transactions;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.CampaignId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes cinemas, films, bookings and delivered admissions in, from files or typed one by one. A file is kept until a
 * person has seen what it would change, so that nothing has to be found and uploaded again.
 */
@Component
@OnStaffFront
public final class Imports {
    private final Transactions transactions;
    private final FileRows rows;
    private final Shelves shelves;
    private final AuditLog audit;
    private final Clock clock;

    Imports(Transactions transactions, JdbcClient database, Shelves shelves, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.rows = new FileRows(database);
        this.shelves = shelves;
        this.audit = audit;
        this.clock = clock;
    }

    /** Reads a CSV file or an Excel workbook, and keeps it until a person decides; what is no such file is refused. */
    public Upload offer(FileKind kind, Campaign campaign, String name, byte[] content, Person person) {
        return switch (read(shelves.of(kind), campaign, content)) {
            case Reading.Unreadable<?> none -> new Upload.Unreadable(none.reason());
            case Reading.Lines<?> lines ->
                new Upload.Waiting(transactions.inOne(() -> rows.keep(
                        campaign.id(),
                        new FileRows.File(UUID.randomUUID(), shortName(name), kind, content),
                        person.id(),
                        now())));
        };
    }

    private static <T> Reading<T> read(Shelf<T> shelf, Campaign campaign, byte[] content) {
        return LineReader.read(content, shelf.kind(), shelf.rule(campaign));
    }

    /** A file that waits, read again as all else is now, with what it would change. */
    public Optional<WaitingFile> waiting(Campaign campaign, UUID id) {
        return rows.waiting(campaign.id(), id).flatMap(file -> waiting(shelves.of(file.kind()), campaign, file));
    }

    private static <T> Optional<WaitingFile> waiting(Shelf<T> shelf, Campaign campaign, FileRows.File file) {
        return switch (read(shelf, campaign, file.content())) {
            case Reading.Unreadable<T> none -> Optional.empty();
            case Reading.Lines<T> lines ->
                Optional.of(new WaitingFile(
                        file.id(), file.name(), file.kind(), lines, changes(shelf, campaign, lines.good())));
        };
    }

    private static <T> Changes changes(Shelf<T> shelf, Campaign campaign, List<T> things) {
        Map<String, T> before = shelf.standing(campaign);
        LineRule<T> rule = shelf.rule(campaign);
        List<Change> each = new ArrayList<>();
        int fresh = 0;
        for (T thing : things) {
            T old = before.get(rule.key(thing));
            if (old == null) {
                fresh++;
                each.add(new Change(shelf.name(thing), true, words(shelf.words(thing))));
            } else if (!shelf.words(old).equals(shelf.words(thing))) {
                each.add(new Change(shelf.name(thing), false, difference(shelf.words(old), shelf.words(thing))));
            }
        }
        return new Changes(
                fresh, each.size() - fresh, things.size() - each.size(), each, shelf.effects(campaign, things));
    }

    private static String words(Map<String, String> words) {
        return words.entrySet().stream()
                .filter(word -> !word.getValue().equals("none"))
                .map(word -> word.getKey() + " " + word.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String difference(Map<String, String> before, Map<String, String> after) {
        return after.entrySet().stream()
                .filter(word -> !word.getValue().equals(before.get(word.getKey())))
                .map(word -> word.getKey() + " " + before.get(word.getKey()) + " → " + word.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Names, kinds and ids of the files that wait, the latest first; their lines are not read. */
    public List<WaitingFile> waiting(CampaignId campaign) {
        return rows.waiting(campaign).stream()
                .map(file -> new WaitingFile(
                        file.id(),
                        file.name(),
                        file.kind(),
                        new Reading.Lines<>("", "", ',', List.of(), List.of()),
                        Changes.NONE))
                .toList();
    }

    /** Keeps the good lines of a waiting file and lets the bad ones go; empty when it waits no longer. */
    public Optional<Tally> keep(Campaign campaign, UUID id, Person person) {
        return transactions.inOne(() -> {
            Optional<FileRows.File> file = rows.waiting(campaign.id(), id);
            if (file.isEmpty() || !rows.decide(id, "BOOKED", person.id(), now())) {
                return Optional.empty();
            }
            return Optional.of(
                    keep(shelves.of(file.get().kind()), campaign, file.get().content(), person));
        });
    }

    private <T> Tally keep(Shelf<T> shelf, Campaign campaign, byte[] content, Person person) {
        return switch (read(shelf, campaign, content)) {
            case Reading.Unreadable<T> none -> new Tally(0, 0, 0);
            case Reading.Lines<T> lines -> keep(shelf, campaign, lines.good(), person);
        };
    }

    private <T> Tally keep(Shelf<T> shelf, Campaign campaign, List<T> things, Person person) {
        Tally tally = shelf.keep(campaign, things, person);
        audit.record(
                person.id(),
                person.role().name(),
                Verb.ALTERATION,
                "campaign:" + campaign.id(),
                shelf.kind().title() + ": " + tally.fresh() + " new, " + tally.changed() + " changed");
        return tally;
    }

    /** Lets a waiting file go; nothing of it is kept. */
    public void discard(CampaignId campaign, UUID id, Person person) {
        transactions.inOne(() -> {
            if (rows.waiting(campaign, id).isPresent()) {
                rows.decide(id, "DISCARDED", person.id(), now());
            }
        });
    }

    /** Keeps one thing that was typed; its values stand under the names of the columns of its kind. */
    public Entry enter(FileKind kind, Campaign campaign, Map<String, String> values, Person person) {
        return enter(shelves.of(kind), campaign, values, person);
    }

    private <T> Entry enter(Shelf<T> shelf, Campaign campaign, Map<String, String> values, Person person) {
        List<String> heads = List.copyOf(values.keySet());
        TypedLine line = new TypedLine(
                heads.stream().map(values::get).map(String::valueOf).toList(),
                shelf.kind().find(heads),
                null);
        return transactions.inOne(() -> {
            T thing = shelf.rule(campaign).read(line);
            if (thing == null || !line.isGood()) {
                return new Entry.Refused(reasons(line, shelf.kind()));
            }
            return new Entry.Kept(keep(shelf, campaign, List.of(thing), person));
        });
    }

    private static Map<String, String> reasons(TypedLine line, FileKind kind) {
        String first = kind.described().getFirst().head();
        Map<String, String> reasons = new HashMap<>();
        for (TypedLine.Reason reason : line.reasons()) {
            String text = Character.toUpperCase(reason.text().charAt(0))
                    + reason.text().substring(1);
            reasons.putIfAbsent(reason.column().map(Column::head).orElse(first), text);
        }
        return reasons;
    }

    private static String shortName(String name) {
        String plain = name.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.substring(0, Math.min(plain.length(), 200));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
