package org.heed.campaigns.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heed.campaigns.CampaignsHouse.COMMUNICATIONS;
import static org.heed.campaigns.CampaignsHouse.MANAGER;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.heed.campaigns.CampaignsHouse;
import org.heed.campaigns.content.KeyMessage;
import org.heed.campaigns.content.KeyMessages;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.Plans;
import org.heed.campaigns.plan.SampleCampaign;
import org.heed.ground.mail.LetterState;
import org.heed.ground.mail.Mailings;
import org.heed.ground.mail.Suppressions;
import org.heed.ground.store.DatabaseRole;
import org.heed.ground.store.FactListener;
import org.heed.ground.store.Outbox;
import org.heed.ground.store.Transactions;
import org.heed.ground.words.Language;
import org.heed.ground.words.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.ResolvableType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class PartnersIT {
    private static final Clock CLOCK = Clock.fixed(Instant.now(), ZoneOffset.UTC);

    private CampaignsHouse house;
    private Organisations organisations;
    private Invitations invitations;
    private PartnerDoor door;
    private Campaign campaign;
    private long stores;
    private long cars;

    @BeforeEach
    void open() {
        house = new CampaignsHouse(CLOCK);
        organisations = house.room(Organisations.class);
        invitations = house.room(Invitations.class);
        door = new PartnerDoor(house.database().client(DatabaseRole.PUBLIC), house.room(Sectors.class), CLOCK);
        house.room(SampleCampaign.class).load(MANAGER);
        campaign = house.room(Plans.class).campaign(SampleCampaign.ID).orElseThrow();
        stores = add("Mock Stores", "retail", "wales north-west", "sam@stores.example", Language.ENGLISH);
        cars = add("Ceir Enghraifft", "vehicles", "wales", "wyn@ceir.example", Language.WELSH);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private long add(String name, String sector, String regions, String email, Language language) {
        Sector known = house.room(Sectors.class).find(sector).orElseThrow();
        Set<Region> where =
                Set.of(regions.split(" ")).stream().map(Region::of).collect(java.util.stream.Collectors.toSet());
        return organisations
                .add(
                        new Entry(
                                name,
                                known,
                                Agreement.AGREED,
                                where,
                                Optional.of(new Entry.Person("Sam Specimen", email, language))),
                        MANAGER)
                .orElseThrow();
    }

    private Writing writing(LocalDate lastDay, String... sectors) {
        return new Writing(
                campaign,
                "Please take the kit.",
                Set.of(sectors),
                Invitations.shipped(Language.ENGLISH),
                Invitations.shipped(Language.WELSH),
                lastDay);
    }

    private LocalDate inAMonth() {
        return LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC).plusDays(30);
    }

    /** The secret of an organisation's link, as it would stand in its letter. */
    private String link(long organisation) {
        Invitation invitation = invitations.of(organisation).getFirst();
        String url =
                house.room(InvitationWords.class).of(invitation.id().toString()).get("link");
        assertThat(url).startsWith("https://heed.example/partner/");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    @Test
    void eachOrganisationGetsALinkOfItsOwnAndTheDatabaseHoldsNone() {
        long round = invitations.send(writing(inAMonth(), "retail", "vehicles"), MANAGER);
        assertThat(invitations.round(round).orElseThrow().mailings())
                .as("one in English, one in Welsh")
                .hasSize(2);
        String link = link(stores);
        assertThat(link).hasSize(22).isNotEqualTo(link(cars));
        assertThat(door.guest(link).orElseThrow()).satisfies(guest -> {
            assertThat(guest.organisation()).isEqualTo("Mock Stores");
            assertThat(guest.campaign()).isEqualTo(campaign.name());
        });
        JdbcClient owner = house.database().client(DatabaseRole.OWNER);
        for (String table : List.of("partners.invitation", "partners.round", "mail.letter", "mail.mailing")) {
            assertThat(owner.sql("select t::text from " + table + " t")
                            .query(String.class)
                            .list())
                    .noneMatch(row -> row.contains(link));
        }
    }

    @Test
    void aPreviewSaysWhomItWouldGoToAndChangesNothing() {
        organisations.stop(cars);
        Preview preview = invitations.preview(writing(inAMonth(), "retail", "vehicles"));
        assertThat(preview.letters()).isEqualTo(1);
        assertThat(preview.stopped()).isEqualTo(1);
        assertThat(preview.samples().getFirst().subject())
                .isEqualTo("Can Mock Stores help with “" + campaign.name() + "”?");
        assertThat(preview.samples().getFirst().body()).doesNotContain("((organisation))", "((link))");
        assertThat(invitations.rounds(campaign.id())).isEmpty();
    }

    @Test
    void whoHasALinkOfTheCampaignIsNotInvitedTwice() {
        invitations.send(writing(inAMonth(), "retail"), MANAGER);
        Preview again = invitations.preview(writing(inAMonth(), "retail"));
        assertThat(again.letters()).isZero();
        assertThat(again.invited()).isEqualTo(1);
        invitations.withdraw(stores, invitations.of(stores).getFirst().id(), MANAGER);
        assertThat(invitations.preview(writing(inAMonth(), "retail")).letters()).isEqualTo(1);
    }

    @Test
    void aLinkThatEndedOrWasWithdrawnOpensNothingButStillStopsLetters() {
        invitations.send(writing(inAMonth().minusDays(31), "retail"), MANAGER);
        String ended = link(stores);
        assertThat(door.guest(ended)).isEmpty();
        assertThat(door.taken(ended)).isFalse();
        invitations.send(writing(inAMonth(), "vehicles"), MANAGER);
        String withdrawn = link(cars);
        invitations.withdraw(cars, invitations.of(cars).getFirst().id(), MANAGER);
        assertThat(door.guest(withdrawn)).isEmpty();
        assertThat(door.stop(ended)).isTrue();
        hear();
        assertThat(organisations.find(stores).orElseThrow().stopped()).isTrue();
        assertThat(door.guest("AAAAAAAAAAAAAAAAAAAAAA")).isEmpty();
        assertThat(door.stop("AAAAAAAAAAAAAAAAAAAAAA")).isFalse();
    }

    @Test
    void takingIsSaidOnceAndToldAsAFactOfTheDay() {
        invitations.send(writing(inAMonth(), "retail"), MANAGER);
        String link = link(stores);
        assertThat(door.taken(link)).isTrue();
        assertThat(door.taken(link)).isTrue();
        StaticListableBeanFactory listeners = new StaticListableBeanFactory();
        listeners.addBean("ear", new Ear());
        Outbox outbox = new Outbox(
                new JdbcTemplate(house.database().pool(DatabaseRole.STAFF)),
                JsonMapper.builder().build(),
                listeners.getBeanProvider(ResolvableType.forClass(FactListener.class)));
        new Sayings(house.room(Transactions.class), house.room(JdbcClient.class), organisations, outbox).doSome();
        assertThat(house.room(JdbcClient.class)
                        .sql("select body::text from store.delivery where listener = 'test.ear'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("\"day\": \"" + door.today() + "\"", "\"organisation\": " + stores);
        assertThat(door.guest(link).orElseThrow().taken()).isTrue();
        assertThat(organisations.activities(stores))
                .filteredOn(one -> one.kind() == Activity.Kind.TAKEN)
                .singleElement()
                .satisfies(one -> assertThat(one.by()).isEmpty());
    }

    private static final class Ear implements FactListener<KitTaken> {
        @Override
        public String name() {
            return "test.ear";
        }

        @Override
        public Class<KitTaken> hears() {
            return KitTaken.class;
        }

        @Override
        public void hear(KitTaken fact) {
            throw new IllegalStateException("nothing is delivered here");
        }
    }

    @Test
    void whatWasSharedAddsUpBySectorAndRegion() {
        invitations.send(writing(inAMonth(), "retail", "vehicles"), MANAGER);
        LocalDate today = door.today();
        door.taken(link(stores));
        door.shared(link(stores), Place.SCREENS, today, 2_000);
        door.shared(link(stores), Place.SOCIAL, today.minusDays(2), 500);
        door.shared(link(cars), Place.STAFF, today, 40);
        hear();
        PartnerFigures figures = house.room(PartnerCounts.class).of(campaign.id());
        assertThat(figures.invited()).isEqualTo(2);
        assertThat(figures.taken()).isEqualTo(1);
        assertThat(figures.shared()).isEqualTo(2);
        assertThat(figures.reach()).isEqualTo(2_540);
        assertThat(figures.bySector())
                .containsExactly(
                        new PartnerFigures.Line("retail", 1, 1, 1, 2_500),
                        new PartnerFigures.Line("vehicles", 1, 0, 1, 40));
        assertThat(figures.byRegion())
                .containsExactly(
                        new PartnerFigures.Line("north-west", 1, 1, 1, 2_500),
                        new PartnerFigures.Line("wales", 2, 1, 2, 2_540));
    }

    @Test
    void whoAsksToStopIsNotWrittenToAgainByAnyMailing() {
        long round = invitations.send(writing(inAMonth(), "retail"), MANAGER);
        door.stop(link(stores));
        hear();
        Mailings mailings = house.room(Mailings.class);
        long mailing = invitations.round(round).orElseThrow().mailings().getFirst();
        assertThat(mailings.standing(mailing).of(LetterState.SUPPRESSED)).isEqualTo(1);
        assertThat(house.room(Suppressions.class).holds("SAM@stores.example")).isTrue();
    }

    @Test
    void aLinkCannotFloodTheHouse() {
        invitations.send(writing(inAMonth(), "retail"), MANAGER);
        String link = link(stores);
        for (int number = 0; number < 210; number++) {
            door.shared(link, Place.OTHER, door.today(), 1);
        }
        assertThat(door.guest(link).orElseThrow().shared()).isEqualTo(200);
    }

    @Test
    void aKitIsPutOutOnlyWholeAndOnlyToWhoHoldsALinkOfItsSector() throws IOException {
        KeyMessages messages = house.room(KeyMessages.class);
        long message = messages.write(
                KeyMessage.Wording.of("You do not have to be sure", "Everybody", "Screens"), COMMUNICATIONS);
        messages.approve(message, messages.find(message).orElseThrow().version(), MANAGER);
        invitations.send(writing(inAMonth(), "retail", "vehicles"), MANAGER);
        assertThat(door.kit(link(stores), Language.ENGLISH)).isEmpty();
        KitShelf shelf = house.room(KitShelf.class);
        while (shelf.doSome() > 0) {
            // until nothing is wanted
        }
        PartnerDoor.Kit kit = door.kit(link(stores), Language.ENGLISH).orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        door.write(link(stores), Language.ENGLISH, kit, out);
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (entry.getName().equals("key-messages.csv")) {
                    assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .contains("You do not have to be sure");
                }
            }
        }
        assertThat(names).contains("how-to-use-en.txt", "for-your-sector-en.txt", "alt-texts.csv", "manifest.csv");
        assertThat(names)
                .filteredOn(name -> name.startsWith("pictures/"))
                .isNotEmpty()
                .allMatch(name -> name.contains("national"));
        JdbcClient front = house.database().client(DatabaseRole.PUBLIC);
        byte[] others = java.util.Base64.getUrlDecoder().decode(link(cars));
        assertThat(front.sql("select partners.kit_piece(?, 'en', ?, 0) is null")
                        .params(others, kit.id())
                        .query(Boolean.class)
                        .single())
                .as("a link of another sector gets nothing of it")
                .isTrue();
    }

    @Test
    void thePublicFrontCanListNothing() {
        for (String table : List.of(
                "organisation",
                "organisation_region",
                "contact",
                "activity",
                "round",
                "invitation",
                "said",
                "kit",
                "kit_part")) {
            for (DatabaseRole role : List.of(DatabaseRole.PUBLIC, DatabaseRole.MEASUREMENT)) {
                assertThat(allowed(role, "select 1 from partners." + table))
                        .as(role + " " + table)
                        .isFalse();
            }
        }
        assertThat(allowed(DatabaseRole.PUBLIC, "select english, welsh from partners.share_text"))
                .isTrue();
        assertThat(allowed(DatabaseRole.PUBLIC, "select put_out_by from partners.share_text"))
                .isFalse();
        assertThat(allowed(DatabaseRole.PUBLIC, "insert into partners.said default values"))
                .isFalse();
        assertThat(allowed(DatabaseRole.MEASUREMENT, "select partners.invited('')"))
                .isFalse();
        assertThat(allowed(DatabaseRole.STAFF, "delete from partners.activity")).isFalse();
    }

    private boolean allowed(DatabaseRole role, String sql) {
        try (var connection = house.database().pool(role).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (java.sql.SQLException refused) {
            assertThat(refused.getSQLState()).isEqualTo("42501");
            return false;
        }
    }

    @Test
    void aMessageWhoseApprovalEndsIsTakenOffThePageByItself() {
        KeyMessages messages = house.room(KeyMessages.class);
        long message =
                messages.write(KeyMessage.Wording.of("Trust your instincts", "Everybody", "Screens"), COMMUNICATIONS);
        messages.approve(message, messages.find(message).orElseThrow().version(), MANAGER);
        ShareTexts texts = house.room(ShareTexts.class);
        assertThat(texts.putOut(message, "Ymddiriedwch", MANAGER)).isTrue();
        SharedWords shared = new SharedWords(house.database().client(DatabaseRole.PUBLIC));
        assertThat(shared.all()).containsExactly(new SharedWords.Message("Trust your instincts", "Ymddiriedwch"));
        messages.expire(message, messages.find(message).orElseThrow().version(), MANAGER);
        texts.doSome();
        assertThat(shared.all()).isEmpty();
        assertThat(texts.putOut(message, "", MANAGER)).isFalse();
    }

    @Test
    void aFileIsReadLineByLineAndSaysWhatIsWrong() {
        PartnerFile file =
                new PartnerFile(house.room(Sectors.class), house.room(org.heed.ground.geography.Geography.class));
        PartnerFile.Read good = file.read("""
                Organisation,Sector,Regions,Contact,Email,Language
                Mock Arena,sport-entertainment,wales  london,Ada Sample,ada@arena.example,cy
                Mock Stores,retail,,,second@stores.example,
                """);
        assertThat(good.bad()).isEmpty();
        assertThat(organisations.addAll(good.good(), MANAGER)).isEqualTo(new Organisations.Tally(1, 1));
        assertThat(organisations.contacts(stores)).hasSize(2);
        Map<Long, String> wrong = file.read("""
                        organisation,sector,regions,contact,email,language
                        A,none,,,,
                        B,retail,atlantis,,,
                        C,retail,,,nobody,
                        D,retail,,,d@d.example,fr
                        ,retail,,,,
                        E,retail
                        """).bad().stream()
                .collect(java.util.stream.Collectors.toMap(PartnerFile.BadLine::number, PartnerFile.BadLine::reason));
        assertThat(wrong).containsOnlyKeys(2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(wrong.get(3L)).contains("atlantis");
    }

    @Test
    void anEndedContactLeavesNoNameAndNoAddress() {
        Contact contact = organisations.contacts(stores).getFirst();
        organisations.endContact(stores, contact.id(), MANAGER);
        assertThat(organisations.contacts(stores)).isEmpty();
        assertThat(house.database()
                        .client(DatabaseRole.OWNER)
                        .sql("select t::text from partners.contact t where id = " + contact.id())
                        .query(String.class)
                        .single())
                .doesNotContain("Specimen", "stores.example");
    }

    private void hear() {
        while (house.room(Sayings.class).doSome() > 0) {
            // until nothing is unheard
        }
        house.deliver();
    }
}
