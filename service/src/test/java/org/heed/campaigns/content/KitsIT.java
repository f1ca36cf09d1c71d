package org.heed.campaigns.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.heed.campaigns.CampaignsHouse.COMMUNICATIONS;
import static org.heed.campaigns.CampaignsHouse.MANAGER;
import static org.heed.campaigns.CampaignsHouse.PUBLISHER;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.heed.campaigns.CampaignsHouse;
import org.heed.campaigns.content.KeyMessage.Status;
import org.heed.campaigns.content.KeyMessage.Use;
import org.heed.campaigns.content.KeyMessage.Wording;
import org.heed.campaigns.plan.SampleCampaign;
import org.heed.ground.words.Force;
import org.heed.ground.words.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KitsIT {
    private static final Instant NOW = Instant.parse("2026-02-01T09:00:00Z");
    private static final Force CUMBRIA = Force.of("cumbria");
    private static final CSVFormat HEADED =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private CampaignsHouse house;
    private KeyMessages messages;
    private Kits kits;

    @BeforeEach
    void open() {
        house = new CampaignsHouse(Clock.fixed(NOW, ZoneOffset.UTC));
        house.room(SampleCampaign.class).load(MANAGER);
        house.deliver();
        messages = house.room(KeyMessages.class);
        kits = house.room(Kits.class);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aKitHoldsAllThatItPromisesAndItsSumsAreTrue() throws Exception {
        long said = approved(Wording.of("No report is wasted", "Everybody", "Posters"));
        messages.write(Wording.of("Not yet approved", "Everybody", "Posters"), COMMUNICATIONS);
        house.room(Films.class)
                .keep(
                        SampleCampaign.ID,
                        Language.WELSH,
                        "film.srt",
                        "00:00:01,000 --> 00:00:03,000\nBob nos.\n",
                        MANAGER);
        Map<String, byte[]> files = unzip(kits.of(SampleCampaign.ID, CUMBRIA));
        assertThat(files.keySet())
                .contains(
                        "how-to-use-en.txt",
                        "how-to-use-cy.txt",
                        "posts-en.txt",
                        "posts-cy.txt",
                        "pictures/cumbria-before-feed-1080x1080-cy.png",
                        "posters/cumbria-minute-poster-a3-en.pdf",
                        "film/captions-cy.vtt",
                        "film/captions-cy.srt",
                        "film/transcript-cy.txt");
        assertThat(files.keySet().stream().filter(name -> name.endsWith(".png")))
                .hasSize(24);
        assertThat(files.keySet().stream().filter(name -> name.endsWith(".pdf")))
                .hasSize(8);
        assertThat(text(files, "key-messages.csv"))
                .contains("No report is wasted")
                .doesNotContain("Not yet approved");
        assertThat(text(files, "posts-en.txt"))
                .startsWith("SUGGESTIONS")
                .contains("keep Cumbria safe")
                .doesNotContain("{area}");
        assertThat(text(files, "how-to-use-en.txt"))
                .contains("have not been approved", "awaits a professional reviewer", "3 mm of bleed");
        List<CSVRecord> sums = csv(files, "manifest.csv");
        assertThat(sums).hasSize(files.size() - 1);
        for (CSVRecord sum : sums) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(files.get(sum.get("file")));
            assertThat(HexFormat.of().formatHex(digest)).as(sum.get("file")).isEqualTo(sum.get("sha256"));
        }
        assertThat(csv(files, "alt-texts.csv")).hasSize(32).allSatisfy(row -> {
            assertThat(files.keySet()).anyMatch(name -> name.endsWith("/" + row.get("file")));
            assertThat(row.get("alt")).contains("Cumbria Constabulary", "999");
        });
        assertThat(messages.find(said).orElseThrow().uses())
                .containsExactly(new Use(
                        Use.Kind.KIT,
                        SampleCampaign.ID + "/cumbria",
                        "Kit of Cumbria Constabulary, " + SampleCampaign.ID));
    }

    @Test
    void aSectorsKitTellsItsPeopleAndAnUnknownOneIsRefused() throws IOException {
        Kit kit = kits.sector(SampleCampaign.ID, "retail", CUMBRIA);
        assertThat(kit.fileName()).isEqualTo("cumbria-retail-kit.zip");
        assertThat(text(unzip(kit), "for-your-sector-en.txt"))
                .startsWith("Retail")
                .contains("shop");
        assertThatIllegalArgumentException().isThrownBy(() -> kits.sector(SampleCampaign.ID, "circus", CUMBRIA));
        assertThatIllegalArgumentException().isThrownBy(() -> kits.of(SampleCampaign.ID, Force.of("scotland")));
    }

    @Test
    void everySectorSpeaksBothLanguagesAndAccusesNobody() {
        KitTexts texts = KitTexts.shipped();
        assertThat(texts.sectors().keySet()).contains("retail", "vehicles", "sport-entertainment");
        texts.sectors().values().forEach(sector -> {
            for (Map<Language, String> words : List.of(sector.names(), sector.staff(), sector.customers())) {
                assertThat(words).containsOnlyKeys(Language.ENGLISH, Language.WELSH);
                assertThat(words.values())
                        .allSatisfy(text -> assertThat(text)
                                .isNotBlank()
                                .doesNotContainIgnoringCase("suspect")
                                .doesNotContainIgnoringCase("suspicious"));
            }
        });
    }

    @Test
    void theSameKitIsTheSameBytes() throws IOException {
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        kits.of(SampleCampaign.ID, CUMBRIA).writeTo(one);
        kits.of(SampleCampaign.ID, CUMBRIA).writeTo(other);
        assertThat(one.toByteArray()).isEqualTo(other.toByteArray());
    }

    @Test
    void anEmbargoAndALastDayDecideByThemselvesWhetherAMessageIsInAKit() {
        approved(dated("Later", NOW.plusSeconds(60), null));
        approved(dated("Past its embargo", NOW.minusSeconds(60), null));
        approved(dated("Its last day", null, LocalDate.of(2026, 2, 1)));
        approved(dated("Ended yesterday", null, LocalDate.of(2026, 1, 31)));
        assertThat(messages.usable())
                .extracting(KeyMessage::text)
                .containsExactlyInAnyOrder("Past its embargo", "Its last day");
        assertThat(messages.all())
                .filteredOn(message -> message.text().equals("Later"))
                .extracting(KeyMessage::status)
                .containsExactly(Status.EMBARGOED);
        assertThat(messages.all())
                .filteredOn(message -> message.text().equals("Ended yesterday"))
                .extracting(KeyMessage::status)
                .containsExactly(Status.EXPIRED);
    }

    @Test
    void aChangedMessageIsADraftAgainAndNobodyApprovesWhatTheyHaveNotRead() {
        long id = approved(Wording.of("One", "Everybody", "Posts"));
        int version = messages.find(id).orElseThrow().version();
        assertThat(messages.change(id, version, Wording.of("Two", "Everybody", "Posts"), COMMUNICATIONS))
                .isTrue();
        KeyMessage changed = messages.find(id).orElseThrow();
        assertThat(changed.status()).isEqualTo(Status.DRAFT);
        assertThat(changed.approver()).isEmpty();
        assertThat(messages.approve(id, version, MANAGER)).isFalse();
        assertThat(messages.change(id, version, Wording.of("Three", "Everybody", "Posts"), MANAGER))
                .isFalse();
        assertThat(messages.approve(id, changed.version(), PUBLISHER)).isTrue();
    }

    @Test
    void captionsOfALanguageAreReplacedAndOnesThatCannotBeReadAreNotKept() throws Exception {
        Films films = house.room(Films.class);
        films.keep(
                SampleCampaign.ID, Language.ENGLISH, "a.srt", "00:00:01,000 --> 00:00:03,000\nOne & two.\n", MANAGER);
        films.keep(
                SampleCampaign.ID, Language.ENGLISH, "b.srt", "00:00:01,000 --> 00:00:03,000\nTwo & three.\n", MANAGER);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> films.keep(SampleCampaign.ID, Language.ENGLISH, "c.srt", "nothing", MANAGER)))
                .isInstanceOf(Captions.Unreadable.class);
        assertThat(films.captions(SampleCampaign.ID)).containsOnlyKeys(Language.ENGLISH);
        assertThat(films.captions(SampleCampaign.ID).get(Language.ENGLISH).transcript())
                .isEqualTo("Two & three.\n");
    }

    private static Wording dated(String text, Instant embargo, LocalDate lastDay) {
        return new Wording(
                text, "", "Everybody", "Posts", "", Optional.ofNullable(embargo), Optional.ofNullable(lastDay));
    }

    private long approved(Wording wording) {
        long id = messages.write(wording, COMMUNICATIONS);
        assertThat(messages.approve(id, 0, MANAGER)).isTrue();
        return id;
    }

    private static Map<String, byte[]> unzip(Kit kit) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        kit.writeTo(bytes);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> csv(Map<String, byte[]> files, String name) throws IOException {
        return HEADED.parse(new StringReader(text(files, name))).getRecords();
    }
}
