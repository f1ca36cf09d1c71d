package org.heed.campaigns.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heed.campaigns.CampaignsHouse.MANAGER;
import static org.heed.campaigns.CampaignsHouse.PUBLISHER;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.heed.campaigns.CampaignsHouse;
import org.heed.campaigns.plan.SampleCampaign;
import org.heed.campaigns.publishing.Change;
import org.heed.campaigns.publishing.ChangeKind;
import org.heed.campaigns.publishing.News;
import org.heed.campaigns.publishing.Outcome;
import org.heed.campaigns.publishing.PageKind;
import org.heed.campaigns.publishing.PageKinds;
import org.heed.campaigns.publishing.PublicPages;
import org.heed.campaigns.publishing.SiteExport;
import org.heed.campaigns.publishing.Words;
import org.heed.ground.store.DatabaseRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The documents of the site, as the public front's role reads them. */
class SiteIT {
    private static final String SAMPLE = "/news/communities-defeat-terrorism-2019";
    private static final String ADDRESS = "https://report.example.org";

    private static CampaignsHouse house;
    private static PublicPages pages;
    private static News news;
    private static Site site;

    @BeforeAll
    static void open() {
        house = new CampaignsHouse(Clock.fixed(Instant.parse("2026-02-01T09:00:00Z"), ZoneOffset.UTC));
        house.room(SampleCampaign.class).load(MANAGER);
        pages = house.room(PublicPages.class);
        news = new News(house.database().client(DatabaseRole.PUBLIC));
        site = new Site(news, path -> ADDRESS + path, "heed.example");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static void publish(String slug, Words words) {
        long page = ((Outcome.Done) pages.create(slug, Optional.empty(), words, MANAGER)).page();
        pages.approve(page, 0, PUBLISHER);
        pages.publish(page, 1, ChangeKind.MAJOR, "", MANAGER);
    }

    private static String text(String path) {
        return new String(site.at(path, 1).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void theAddressesOfTheFrontAreThoseOfTheKinds() throws NoSuchMethodException {
        String all = String.join(
                "|", PageKinds.shipped().all().stream().map(PageKind::path).toList());
        GetMapping mapping = Arrays.stream(NewsController.class.getDeclaredMethods())
                .map(method -> method.getAnnotation(GetMapping.class))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        assertThat(mapping.value())
                .filteredOn(path -> path.contains("heed.page-paths"))
                .hasSize(3);
        assertThat(mapping.value())
                .filteredOn(path -> path.contains("heed.page-paths"))
                .allMatch(path -> path.contains("${heed.page-paths:" + all + "}"));
    }

    @Test
    void aPageTellsMachinesWhatItIsAndNoTitleEndsTheElementThatTellsIt() {
        publish("script", new Words("</script><b>made up", "Made & up.", "Body."));
        Matcher data = Pattern.compile("(?s)<script type=\"application/ld\\+json\">(.*?)</script>")
                .matcher(text("/news/script"));
        assertThat(data.find()).isTrue();
        JsonNode told = JsonMapper.shared().readTree(data.group(1));
        assertThat(told.path("@context").asString()).isEqualTo("https://schema.org");
        assertThat(told.path("@type").asString()).isEqualTo("NewsArticle");
        assertThat(told.path("headline").asString()).isEqualTo("</script><b>made up");
        assertThat(told.path("datePublished").asString()).isEqualTo("2026-02-01T09:00:00Z");
        assertThat(told.path("publisher").path("name").asString()).isNotBlank();
        assertThat(told.path("url").asString()).isEqualTo(ADDRESS + "/news/script");
    }

    @Test
    void bothLanguagesOfAPageNameEachOther() {
        for (String path : List.of(SAMPLE, SAMPLE + ".cy")) {
            assertThat(text(path))
                    .contains(
                            "<link rel=\"alternate\" hreflang=\"en\" href=\"" + ADDRESS + SAMPLE + "\">",
                            "<link rel=\"alternate\" hreflang=\"cy\" href=\"" + ADDRESS + SAMPLE + ".cy\">");
        }
        assertThat(text(SAMPLE + ".cy"))
                .contains("<html lang=\"cy\"", "Cyhoeddwyd", "23 Ionawr 2019", "Diweddarwyd ddiwethaf", "11 Medi 2020")
                .doesNotContain("Last updated", "Show all updates");
    }

    @Test
    void aPageOnPaperIsTaggedAndSaysItsTitleItsDateAndItsNumber() throws Exception {
        byte[] paper = site.at(SAMPLE + ".cy.pdf", 1).orElseThrow().bytes();
        try (PDDocument document = Loader.loadPDF(paper)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("cy");
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Ffilm sinema");
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(2);
            assertThat(stripper.getText(document))
                    .contains("Tudalen 2 o 2", "Ffilm sinema", "Diweddarwyd ddiwethaf 11 Medi 2020");
        }
    }

    @Test
    void aLongListIsPagedAndEndsWhereItEnds() {
        for (int at = 0; at < 25; at++) {
            publish("long-" + at, new Words("Made up " + at, "Made up.", "Made up."));
        }
        int last = site.pages("/news");
        assertThat(last).isGreaterThanOrEqualTo(2);
        assertThat(site.at("/news", last)).isPresent();
        assertThat(site.at("/news", last + 1)).isEmpty();
        assertThat(text("/news")).contains("?page=2");
    }

    @Test
    void anExportTouchesOnlyWhatChangedAndTakesAwayWhatIsGone(@TempDir Path folder) throws Exception {
        SiteExport export =
                new SiteExport(news, new SiteExport.Addresses("https://news.example.org", ADDRESS, "heed.example"));
        publish("exported", new Words("To be exported", "Made up.", "See [ours](/news) and text like href=\"/news\"."));
        assertThat(export.isCurrent(folder)).isFalse();
        SiteExport.Report first = export.write(folder);
        assertThat(first.written()).isEqualTo(first.files());
        assertThat(export.isCurrent(folder)).isTrue();
        assertThat(export.write(folder)).isEqualTo(new SiteExport.Report(first.files(), 0, 0));
        assertThat(Files.readString(folder.resolve("news/exported/index.html")))
                .contains("href=\"../../news/index.html\"")
                .contains("text like href=&quot;/news&quot;.")
                .contains("href=\"" + ADDRESS + "/privacy\"")
                .doesNotContain("type=\"module\"");
        Files.writeString(folder.resolve("news/exported/index.html"), "somebody else's");
        assertThat(export.write(folder).written()).isEqualTo(1);
        long page = pages.all().stream()
                .filter(one -> one.slug().equals("exported"))
                .findFirst()
                .orElseThrow()
                .id();
        pages.withdraw(
                page, pages.find(page).orElseThrow().version(), Change.told(ChangeKind.REMOVED, "Made up."), PUBLISHER);
        assertThat(export.isCurrent(folder)).isFalse();
        assertThat(export.write(folder).removed()).as("paper and words").isEqualTo(2);
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("To be exported");
            }
        }
    }
}
