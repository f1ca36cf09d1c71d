package org.heed.campaigns.partners;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.heed.ground.access.Person;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.audit.Verb;
import org.heed.ground.mail.Draft;
import org.heed.ground.mail.LetterWords;
import org.heed.ground.mail.Mailings;
import org.heed.ground.mail.Recipient;
import org.heed.ground.mail.Template;
import org.heed.ground.mail.WhenUncertain;
import org.heed.ground.store.Transactions;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes to organisations, each with a link of its own. */
@Component
@OnStaffFront
public final class Invitations {
    private final Transactions transactions;
    private final JdbcClient database;
    private final Organisations organisations;
    private final KitShelf kits;
    private final PartnerLinks links;
    private final Mailings mailings;
    private final AuditLog audit;
    private final Clock clock;
    private final int perMinute;

    Invitations(
            Transactions transactions,
            JdbcClient database,
            Organisations organisations,
            KitShelf kits,
            PartnerLinks links,
            Mailings mailings,
            AuditLog audit,
            Clock clock,
            @Value("${heed.mail.per-minute:300}") int perMinute) {
        this.transactions = transactions;
        this.database = database;
        this.organisations = organisations;
        this.kits = kits;
        this.links = links;
        this.mailings = mailings;
        this.audit = audit;
        this.clock = clock;
        this.perMinute = perMinute;
    }

    /** One who would be written to. */
    private record Addressee(Organisation organisation, Contact contact) {}

    /** Who is written to and who is not. */
    private record Choice(List<Addressee> addressees, int stopped, int withoutContact, int invited) {}

    /** The text that a letter begins from; the first line of the file is its subject. */
    public static Writing.Text shipped(Language language) {
        String name = "/partners/invitation." + language.tag() + ".txt";
        try (var file = Objects.requireNonNull(Invitations.class.getResourceAsStream(name))) {
            String[] parts = new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n", 2);
            return new Writing.Text(parts[0].strip(), parts[1].strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What keeps letters from going out or links from leading anywhere, in plain words; empty when nothing does. */
    public List<String> obstacles() {
        List<String> found = new ArrayList<>();
        if (!mailings.canSend()) {
            found.add("No mail server is set (heed.mail.carrier). Letters wait until one is.");
        }
        if (!links.leadSomewhere()) {
            found.add("The public front's address is not set (heed.public-address), so links would lead nowhere.");
        }
        return found;
    }

    /** Whether links lead somewhere; without that nothing can be sent. */
    public boolean canInvite() {
        return links.leadSomewhere();
    }

    /** The placeholder that a text names and no letter has a word for; empty where all are known. */
    public static Optional<String> unknownPlaceholder(Writing.Text text) {
        Map<String, String> words = new HashMap<>();
        for (String word :
                List.of("organisation", "contact", "sector", "campaign", "expires", "link", LetterWords.STOP)) {
            words.put(word, "");
        }
        try {
            Template.fill(text.subject() + text.body(), words);
            return Optional.empty();
        } catch (IllegalArgumentException unknown) {
            String message = String.valueOf(unknown.getMessage());
            return Optional.of(message.substring(message.lastIndexOf(' ') + 1));
        }
    }

    /** Says whom a writing would go to and how it would look, and changes nothing. */
    public Preview preview(Writing writing) {
        Choice choice = choose(writing);
        List<Writing.Text> samples = new ArrayList<>();
        for (Language language : List.of(Language.ENGLISH, Language.WELSH)) {
            in(choice, language).findFirst().ifPresent(first -> {
                Map<String, String> words = new HashMap<>(words(writing, first));
                words.put("link", "https://… (" + first.organisation().name() + "’s own link)");
                words.put(LetterWords.STOP, "https://…/stop");
                Writing.Text text = text(writing, language);
                samples.add(new Writing.Text(Template.fill(text.subject(), words), Template.fill(text.body(), words)));
            });
        }
        return new Preview(
                choice.addressees().size(),
                (int) in(choice, Language.WELSH).count(),
                choice.stopped(),
                choice.withoutContact(),
                choice.invited(),
                samples);
    }

    private static Stream<Addressee> in(Choice choice, Language language) {
        return choice.addressees().stream()
                .filter(one -> one.contact().language().equals(language));
    }

    private static Writing.Text text(Writing writing, Language language) {
        return language.equals(Language.WELSH) ? writing.welsh() : writing.english();
    }

    private Choice choose(Writing writing) {
        Set<Long> invited = new HashSet<>(database.sql("""
                        select organisation from partners.invitation
                        where campaign = ? and withdrawn_at is null and expires_on >= ?
                        """)
                .params(writing.campaign().id().code(), Date.valueOf(today()))
                .query(Long.class)
                .list());
        List<Addressee> addressees = new ArrayList<>();
        int stopped = 0;
        int withoutContact = 0;
        int already = 0;
        for (Organisation one : organisations.all()) {
            if (!writing.sectors().contains(one.sector().code())) {
                continue;
            }
            List<Contact> contacts = organisations.contacts(one.id());
            if (one.stopped()) {
                stopped++;
            } else if (invited.contains(one.id())) {
                already++;
            } else if (contacts.isEmpty()) {
                withoutContact++;
            } else {
                addressees.add(new Addressee(one, contacts.getFirst()));
            }
        }
        return new Choice(addressees, stopped, withoutContact, already);
    }

    private static Map<String, String> words(Writing writing, Addressee to) {
        Language language = to.contact().language();
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale());
        return Map.of(
                "organisation", to.organisation().name(),
                "contact", to.contact().name(),
                "sector", to.organisation().sector().in(language),
                "campaign", writing.campaign().name(),
                "expires", day.format(writing.lastDay()));
    }

    /** Makes the links, puts the kits out and lets the letters go; all of it or nothing. */
    public long send(Writing writing, Person person) {
        return transactions.inOne(() -> {
            CampaignId campaign = writing.campaign().id();
            Choice choice = choose(writing);
            long round = database.sql("""
                            insert into partners.round (campaign, title, ask, expires_on, made_by, made_at)
                            values (?, ?, ?, ?, ?, ?) returning id
                            """)
                    .params(
                            campaign.code(),
                            writing.campaign().name(),
                            writing.ask(),
                            Date.valueOf(writing.lastDay()),
                            person.id(),
                            now())
                    .query(Long.class)
                    .single();
            for (Language language : List.of(Language.ENGLISH, Language.WELSH)) {
                List<Addressee> to = in(choice, language).toList();
                if (!to.isEmpty()) {
                    long mailing = write(writing, round, language, to, person);
                    String column = language.equals(Language.WELSH) ? "welsh" : "english";
                    database.sql("update partners.round set " + column + " = ? where id = ?")
                            .params(mailing, round)
                            .update();
                }
            }
            writing.sectors().forEach(sector -> kits.want(campaign, sector));
            audit.record(
                    person.id(),
                    person.role().name(),
                    Verb.DISCLOSURE,
                    "partner-round:" + round,
                    choice.addressees().size() + " invited");
            return round;
        });
    }

    private long write(Writing writing, long round, Language language, List<Addressee> to, Person person) {
        Writing.Text text = text(writing, language);
        long mailing = mailings.prepare(
                new Draft(
                        InvitationWords.PURPOSE,
                        text.subject(),
                        text.body(),
                        LetterHtml.of(text.body(), language),
                        language,
                        WhenUncertain.SEND_AGAIN,
                        perMinute),
                person.id());
        List<Recipient> recipients = new ArrayList<>();
        for (Addressee one : to) {
            UUID id = UUID.randomUUID();
            database.sql("""
                            insert into partners.invitation
                              (id, round, campaign, organisation, contact, link, language, expires_on)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            id,
                            round,
                            writing.campaign().id().code(),
                            one.organisation().id(),
                            one.contact().id(),
                            links.hash(id),
                            language.tag(),
                            Date.valueOf(writing.lastDay()))
                    .update();
            organisations.note(
                    one.organisation().id(), writing.campaign().id(), Activity.Kind.INVITED, "", person.id());
            recipients.add(new Recipient(id.toString(), one.contact().email(), words(writing, one)));
        }
        mailings.add(mailing, recipients);
        mailings.start(mailing);
        return mailing;
    }

    /** The writings of a campaign, newest first. */
    public List<Round> rounds(CampaignId campaign) {
        return database.sql("select * from partners.round where campaign = ? order by id desc")
                .param(campaign.code())
                .query(Invitations::round)
                .list();
    }

    public Optional<Round> round(long id) {
        return database.sql("select * from partners.round where id = ?")
                .param(id)
                .query(Invitations::round)
                .optional();
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        List<Long> mailings = new ArrayList<>();
        for (String column : List.of("english", "welsh")) {
            long mailing = row.getLong(column);
            if (!row.wasNull()) {
                mailings.add(mailing);
            }
        }
        return new Round(
                row.getLong("id"),
                CampaignId.of(row.getString("campaign")),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                mailings);
    }

    /** The links of an organisation, newest first. */
    public List<Invitation> of(long organisation) {
        return database.sql("""
                        select i.id, i.campaign, c.name, i.expires_on, i.withdrawn_at is not null as withdrawn
                        from partners.invitation i join partners.contact c on c.id = i.contact
                        where i.organisation = ? order by i.round desc
                        """)
                .param(organisation)
                .query((row, number) -> new Invitation(
                        row.getObject("id", UUID.class),
                        CampaignId.of(row.getString("campaign")),
                        row.getString("name"),
                        row.getDate("expires_on").toLocalDate(),
                        row.getBoolean("withdrawn")))
                .list();
    }

    /** The organisation that an invitation is for. */
    public Optional<String> organisation(String invitation) {
        return database.sql("""
                        select o.name from partners.invitation i join partners.organisation o on o.id = i.organisation
                        where i.id::text = ?
                        """).param(invitation).query(String.class).optional();
    }

    /** Makes a link lead nowhere from now on; stopping by it still works. */
    public void withdraw(long organisation, UUID invitation, Person person) {
        transactions.inOne(() -> {
            int withdrawn =
                    database.sql("""
                            update partners.invitation set withdrawn_at = ?
                            where id = ? and organisation = ? and withdrawn_at is null
                            """).params(now(), invitation, organisation).update();
            if (withdrawn == 1) {
                organisations.note(organisation, null, Activity.Kind.WITHDRAWN, "", person.id());
                audit.record(
                        person.id(),
                        person.role().name(),
                        Verb.ALTERATION,
                        "partner:" + organisation,
                        "link withdrawn");
            }
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Europe/London"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
