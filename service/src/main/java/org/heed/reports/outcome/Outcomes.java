package org.heed.reports.outcome;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.audit.Verb;
import org.heed.ground.store.Outbox;
import org.heed.ground.store.Transactions;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.ReportId;
import org.heed.reports.triage.Triage;
import org.springframework.stereotype.Component;

/** Records what came of reports. Changing an outcome keeps the earlier ones and moves the report in the counts once. */
@Component
@OnStaffFront
public final class Outcomes {
    private final Records records;
    private final Ledger ledger;
    private final Triage triage;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Clock clock;
    private final Map<String, OutcomeKind> kinds;

    Outcomes(
            Records records,
            Ledger ledger,
            Triage triage,
            AuditLog audit,
            Outbox outbox,
            Transactions transactions,
            Clock clock) {
        this.records = records;
        this.ledger = ledger;
        this.triage = triage;
        this.audit = audit;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
        kinds = OutcomeKind.shipped().stream()
                .collect(Collectors.toMap(OutcomeKind::code, kind -> kind, (one, other) -> one, LinkedHashMap::new));
    }

    /** What may come of a report, in order. */
    public List<OutcomeKind> kinds() {
        return List.copyOf(kinds.values());
    }

    public Optional<OutcomeKind> kind(String code) {
        return Optional.ofNullable(kinds.get(code));
    }

    /** Records the outcome of a report and closes it. */
    public Recorded record(ReportId report, OutcomeKind kind, String note, Person person) {
        return transactions.inOne(() -> {
            triage.card(report, person, Right.RECORD_OUTCOME);
            if (kind.needs().grade() && triage.graded(List.of(report)).isEmpty()) {
                return new Recorded.Refused("Grade the report first: what is used is graded.");
            }
            audit.record(
                    person.id(), person.role().name(), Verb.ALTERATION, report.toString(), "outcome: " + kind.code());
            Outcome outcome = new Outcome(report, kind.code(), note, person.id(), clock.instant());
            return recordAll(List.of(outcome)).contains(report)
                    ? new Recorded.Done()
                    : new Recorded.Refused("The report must be read first, and not be on offer to another force.");
        });
    }

    /**
     * Records many outcomes in one transaction. Gives the reports whose outcome stands; left out are those that nobody
     * has read, those on offer to another force, and useful ones without a grade. The caller has asked for the right and
     * writes the audit log.
     */
    public Set<ReportId> recordAll(List<Outcome> outcomes) {
        return transactions.inOne(() -> {
            List<Outcome> fitting = withGradeWhereNeeded(outcomes);
            Map<ReportId, String> persons = new HashMap<>();
            fitting.forEach(outcome -> persons.put(outcome.report(), outcome.person()));
            Instant now =
                    fitting.stream().map(Outcome::at).max(Instant::compareTo).orElseGet(clock::instant);
            Set<ReportId> closed = triage.closeAll(persons, now);
            List<Outcome> made = fitting.stream()
                    .filter(outcome -> closed.contains(outcome.report()))
                    .toList();
            records.add(made, this::isUseful);
            Map<ReportId, Boolean> useful = new LinkedHashMap<>();
            made.forEach(outcome -> useful.put(outcome.report(), isUseful(outcome.code())));
            ledger.judge(useful);
            outbox.tellAll(made.stream()
                    .map(outcome -> new OutcomeRecorded(
                            outcome.report(), outcome.code(), isUseful(outcome.code()), outcome.at()))
                    .toList());
            return closed;
        });
    }

    /** Every outcome of a report that the person may know of, the one that stands first. Notes are opened: a look. */
    public List<Outcome> of(ReportId report, Person person) {
        triage.card(report, person);
        audit.record(person.id(), person.role().name(), Verb.CONSULTATION, report.toString(), "outcome");
        return records.of(report);
    }

    /** The code of the outcome that stands; without its note. */
    public Optional<String> standing(ReportId report) {
        return records.standing(report);
    }

    private List<Outcome> withGradeWhereNeeded(List<Outcome> outcomes) {
        Collection<ReportId> inNeed = outcomes.stream()
                .filter(outcome -> required(outcome.code()).needs().grade())
                .map(Outcome::report)
                .toList();
        Set<ReportId> graded = triage.graded(inNeed);
        return outcomes.stream()
                .filter(outcome -> !required(outcome.code()).needs().grade() || graded.contains(outcome.report()))
                .toList();
    }

    private boolean isUseful(String code) {
        return required(code).useful();
    }

    private OutcomeKind required(String code) {
        return kind(code).orElseThrow(() -> new IllegalArgumentException("an outcome must be one of the data's"));
    }
}
