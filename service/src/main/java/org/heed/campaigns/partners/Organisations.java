package org.heed.campaigns.partners;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.heed.ground.access.Person;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.audit.Verb;
import org.heed.ground.mail.Suppressions;
import org.heed.ground.store.Transactions;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Language;
import org.heed.ground.words.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The organisations, their contacts and what happened with each. */
@Component
@OnStaffFront
public final class Organisations {
    private final Transactions transactions;
    private final JdbcClient database;
    private final Sectors sectors;
    private final Suppressions suppressions;
    private final AuditLog audit;
    private final Clock clock;

    public Organisations(
            Transactions transactions,
            JdbcClient database,
            Sectors sectors,
            Suppressions suppressions,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.sectors = sectors;
        this.suppressions = suppressions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of entering several. */
    public record Tally(int added, int known) {}

    public List<Organisation> all() {
        return read("order by lower(o.name)", null);
    }

    public Optional<Organisation> find(long id) {
        return read("where o.id = ?", id).stream().findFirst();
    }

    private List<Organisation> read(String which, @Nullable Long id) {
        Map<Long, Set<Region>> regions = new HashMap<>();
        database.sql("select organisation, region from partners.organisation_region")
                .query(row -> {
                    regions.computeIfAbsent(row.getLong("organisation"), one -> new TreeSet<>())
                            .add(Region.of(row.getString("region")));
                });
        var question = database.sql(
                "select o.id, o.name, o.sector, o.agreement, o.stopped_at is not null as stopped from partners.organisation o "
                        + which);
        return (id == null ? question : question.param(id))
                .query((row, number) -> new Organisation(
                        row.getLong("id"),
                        row.getString("name"),
                        sectors.of(row.getString("sector")),
                        Agreement.valueOf(row.getString("agreement")),
                        regions.getOrDefault(row.getLong("id"), Set.of()),
                        row.getBoolean("stopped")))
                .list();
    }

    /** Keeps an organisation; empty when one of this name is kept already. */
    public Optional<Long> add(Entry entry, Person person) {
        return transactions.inOne(() -> {
            Optional<Long> id = insert(entry, person);
            id.ifPresent(fresh -> record(person, fresh, "added"));
            return id;
        });
    }

    /** Keeps what a file holds: a name that is known keeps its own data and gets the contact if that is new. */
    public Tally addAll(List<Entry> entries, Person person) {
        return transactions.inOne(() -> {
            int added = 0;
            for (Entry entry : entries) {
                Optional<Long> fresh = insert(entry, person);
                if (fresh.isPresent()) {
                    added++;
                } else {
                    long known = database.sql("select id from partners.organisation where lower(name) = lower(?)")
                            .param(entry.name())
                            .query(Long.class)
                            .single();
                    entry.contact().ifPresent(contact -> insertContact(known, contact));
                }
            }
            audit.record(
                    person.id(), person.role().name(), Verb.COLLECTION, "partners:file", entries.size() + " lines");
            return new Tally(added, entries.size() - added);
        });
    }

    private Optional<Long> insert(Entry entry, Person person) {
        Optional<Long> id = database.sql("""
                        insert into partners.organisation (name, sector, agreement, created_by, created_at, changed_at)
                        values (?, ?, ?, ?, ?, ?) on conflict (lower(name)) do nothing returning id
                        """)
                .params(entry.name(), entry.sector().code(), entry.agreement().name(), person.id(), now(), now())
                .query(Long.class)
                .optional();
        id.ifPresent(fresh -> {
            setRegions(fresh, entry.regions());
            entry.contact().ifPresent(contact -> insertContact(fresh, contact));
            note(fresh, null, Activity.Kind.ADDED, "", person.id());
        });
        return id;
    }

    private void setRegions(long id, Set<Region> regions) {
        database.sql("delete from partners.organisation_region where organisation = ?")
                .param(id)
                .update();
        for (Region region : regions) {
            database.sql("insert into partners.organisation_region (organisation, region) values (?, ?)")
                    .params(id, region.code())
                    .update();
        }
    }

    private boolean insertContact(long organisation, Entry.Person contact) {
        return database.sql("""
                        insert into partners.contact (organisation, name, email, language, created_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (organisation, lower(email)) where ended_at is null do nothing
                        """)
                        .params(
                                organisation,
                                contact.name(),
                                contact.email(),
                                contact.language().tag(),
                                now())
                        .update()
                == 1;
    }

    /** Changes sector, agreement and regions. */
    public void change(long id, Sector sector, Agreement agreement, Set<Region> regions, Person person) {
        transactions.inOne(() -> {
            database.sql("update partners.organisation set sector = ?, agreement = ?, changed_at = ? where id = ?")
                    .params(sector.code(), agreement.name(), now(), id)
                    .update();
            setRegions(id, regions);
            note(id, null, Activity.Kind.CHANGED, sector.title() + "; " + agreement.title(), person.id());
            record(person, id, "changed");
        });
    }

    /** The people letters go to. */
    public List<Contact> contacts(long organisation) {
        return database.sql("""
                        select id, name, email, language from partners.contact
                        where organisation = ? and ended_at is null order by id
                        """)
                .param(organisation)
                .query((row, number) -> new Contact(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("email"),
                        new Language(row.getString("language"))))
                .list();
    }

    /** Keeps a contact; false when the address is known there. */
    public boolean addContact(long organisation, Entry.Person contact, Person person) {
        return transactions.inOne(() -> {
            boolean fresh = insertContact(organisation, contact);
            if (fresh) {
                note(organisation, null, Activity.Kind.CHANGED, "A contact was added", person.id());
                record(person, organisation, "contact added");
            }
            return fresh;
        });
    }

    /** Ends a contact: name and address are blanked, since nobody needs them any more. */
    public void endContact(long organisation, long contact, Person person) {
        transactions.inOne(() -> {
            database.sql("""
                            update partners.contact set ended_at = ?, name = 'Ended', email = 'ended@contact.invalid'
                            where id = ? and organisation = ? and ended_at is null
                            """).params(now(), contact, organisation).update();
            note(organisation, null, Activity.Kind.CHANGED, "A contact was ended", person.id());
            record(person, organisation, "contact ended");
        });
    }

    /** Writes something down about an organisation. */
    public void write(long organisation, String note, Person person) {
        transactions.inOne(() -> {
            note(organisation, null, Activity.Kind.NOTE, note, person.id());
            record(person, organisation, "note written");
        });
    }

    /** What happened, newest first. */
    public List<Activity> activities(long organisation) {
        return database.sql("""
                        select at, kind, note, entered_by from partners.activity
                        where organisation = ? order by id desc limit 200
                        """)
                .param(organisation)
                .query((row, number) -> new Activity(
                        row.getTimestamp("at").toInstant(),
                        Activity.Kind.valueOf(row.getString("kind")),
                        row.getString("note"),
                        row.getString("entered_by")))
                .list();
    }

    /** It asked not to be written to: none of its addresses is written to again, by any mailing. */
    void stop(long organisation) {
        database.sql("update partners.organisation set stopped_at = ? where id = ? and stopped_at is null")
                .params(now(), organisation)
                .update();
        contacts(organisation).forEach(contact -> suppressions.add(contact.email(), Suppressions.Why.UNSUBSCRIBED));
    }

    void note(long organisation, @Nullable CampaignId campaign, Activity.Kind kind, String note, String by) {
        database.sql("""
                        insert into partners.activity (organisation, campaign, at, kind, note, entered_by)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(organisation)
                .param(campaign == null ? null : campaign.code())
                .param(now())
                .param(kind.name())
                .param(note)
                .param(by)
                .update();
    }

    private void record(Person person, long organisation, String what) {
        audit.record(person.id(), person.role().name(), Verb.ALTERATION, "partner:" + organisation, what);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
