package org.heed.campaigns.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.heed.campaigns.CampaignsHouse.MANAGER;
import static org.heed.campaigns.CampaignsHouse.PUBLISHER;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobApiMetadata;
import org.heed.campaigns.CampaignsHouse;
import org.heed.ground.store.DatabaseRole;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.blobstore.domain.Blob;
import org.jclouds.blobstore.options.ListContainerOptions;
import org.jclouds.blobstore.options.PutOptions;
import org.jclouds.blobstore.util.ForwardingBlobStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The public pages in a bucket of a real object store, which checks every signature. */
class BucketExportIT {
    private static final String SERVICE = "https://report.example.org";
    private static final String BUCKET = "public-pages";
    private static final String SECRET = "made-up-secret-of-the-test";

    private final CampaignsHouse house =
            new CampaignsHouse(Clock.fixed(Instant.parse("2026-02-01T09:00:00Z"), ZoneOffset.UTC));
    private final PublicPages pages = house.room(PublicPages.class);
    private final DataSource database = house.database().pool(DatabaseRole.PUBLIC);
    private final SiteExport export = new SiteExport(
            new News(house.database().client(DatabaseRole.PUBLIC)),
            new SiteExport.Addresses("https://news.example.org", SERVICE, "heed.example"));
    private BlobStoreContext context;
    private Watched store;
    private S3Proxy proxy;

    /** The store, which remembers in which order things came and went, and refuses one name when it is told to. */
    private static final class Watched extends ForwardingBlobStore {
        private final List<String> told = java.util.Collections.synchronizedList(new ArrayList<>());
        private volatile String refused = "";

        Watched(BlobStore store) {
            super(store);
        }

        @Override
        public String putBlob(String container, Blob blob) {
            return put(blob, () -> super.putBlob(container, blob));
        }

        @Override
        public String putBlob(String container, Blob blob, PutOptions options) {
            return put(blob, () -> super.putBlob(container, blob, options));
        }

        private String put(Blob blob, java.util.function.Supplier<String> putting) {
            String name = blob.getMetadata().getName();
            if (name.equals(refused)) {
                throw new IllegalStateException("refused by the test");
            }
            String tag = putting.get();
            told.add("put " + name);
            return tag;
        }

        @Override
        public void removeBlob(String container, String name) {
            super.removeBlob(container, name);
            told.add("remove " + name);
        }
    }

    @BeforeEach
    void open() throws Exception {
        Properties properties = new Properties();
        properties.setProperty("jclouds.identity", "none");
        properties.setProperty("jclouds.credential", "none");
        context = ContextBuilder.newBuilder(new TransientNio2BlobApiMetadata())
                .overrides(properties)
                .build(BlobStoreContext.class);
        store = new Watched(context.getBlobStore());
        store.createContainerInLocation(null, BUCKET);
        proxy = S3Proxy.builder()
                .blobStore(store)
                .awsAuthentication(AuthenticationType.AWS_V4, "made-up-key", SECRET)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .build();
        proxy.start();
    }

    @AfterEach
    void close() throws Exception {
        proxy.stop();
        context.close();
        house.close();
    }

    private BucketSettings settings(String bucket, String secret) {
        Map<String, String> settings = Map.of(
                "heed.export-endpoint",
                "http://127.0.0.1:" + proxy.getPort(),
                "heed.export-key-id",
                "made-up-key",
                "heed.export-key-secret",
                secret);
        return BucketSettings.from(bucket, name -> settings.getOrDefault(name, ""));
    }

    private SiteExport.Report write() throws IOException {
        store.told.clear();
        return export.write(settings(BUCKET + "/site", SECRET), database, (done, total) -> {});
    }

    private long publish(String slug, String title) {
        long page = ((Outcome.Done) pages.create(
                        slug, Optional.empty(), new Words(title, "Made up.", "See [ours](/news)."), MANAGER))
                .page();
        pages.approve(page, 0, PUBLISHER);
        pages.publish(page, 1, ChangeKind.MAJOR, "", MANAGER);
        return page;
    }

    private void remove(long page) {
        pages.withdraw(
                page, pages.find(page).orElseThrow().version(), Change.told(ChangeKind.REMOVED, "Made up."), PUBLISHER);
    }

    private List<String> names() {
        return store.list(BUCKET, ListContainerOptions.Builder.recursive()).stream()
                .map(one -> one.getName())
                .toList();
    }

    private String text(String name) throws IOException {
        return new String(
                store.getBlob(BUCKET, name).getPayload().openStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    private int at(String told) {
        assertThat(store.told).contains(told);
        return store.told.lastIndexOf(told);
    }

    @Test
    void onlyWhatChangedIsPutAndWhatIsGoneIsTakenAway() throws IOException {
        publish("first", "The first");
        long second = publish("second", "The second");
        SiteExport.Report all = write();
        assertThat(all.written()).isEqualTo(all.files());
        assertThat(names()).hasSize(all.files() + 1).allMatch(name -> name.startsWith("site/"));
        assertThat(write()).isEqualTo(new SiteExport.Report(all.files(), 0, 0));
        assertThat(store.told).isEmpty();

        remove(second);
        SiteExport.Report after = write();
        assertThat(after.removed()).as("paper and words").isEqualTo(2);
        assertThat(store.told)
                .contains("put site/news/second/index.html", "remove site/news/second/second.pdf")
                .noneMatch(one -> one.contains("/first/"));
        for (String name : names()) {
            assertThat(text(name)).as(name).doesNotContain("The second");
        }
    }

    @Test
    void whatSomebodyElseChangedIsPutRightAndTheirOwnFilesAreLeftAlone() throws IOException {
        publish("first", "The first");
        write();
        for (String name : List.of("site/news/first/index.html", "site/theirs.html", "outside.html")) {
            store.putBlob(
                    BUCKET, store.blobBuilder(name).payload("somebody else's").build());
        }
        assertThat(write().written()).isEqualTo(1);
        assertThat(text("site/news/first/index.html")).contains("The first");
        assertThat(names()).contains("site/theirs.html", "outside.html");
    }

    @Test
    void eachFileIsServedAsWhatItIsAndKeptAsLongAsItMayBe() throws IOException {
        publish("first", "The first");
        write();
        Map<String, String> types = Map.of(
                "site/news/first/index.html", "text/html;charset=UTF-8",
                "site/news/first/first.pdf", "application/pdf",
                "site/news/first/words.txt", "text/plain;charset=UTF-8",
                "site/news/first/history.json", "application/json",
                "site/feed.atom", "application/atom+xml;charset=UTF-8",
                "site/feed.json", "application/feed+json",
                "site/sitemap.xml", "application/xml");
        types.forEach((name, type) -> {
            var metadata = store.blobMetadata(BUCKET, name).getContentMetadata();
            assertThat(metadata.getContentType().replace("; ", ";")).as(name).isEqualTo(type);
            assertThat(metadata.getCacheControl()).as(name).isEqualTo("public, max-age=60");
        });
        assertThat(names())
                .filteredOn(name -> name.startsWith("site/assets/"))
                .isNotEmpty()
                .allSatisfy(name -> {
                    var metadata = store.blobMetadata(BUCKET, name).getContentMetadata();
                    assertThat(metadata.getContentType()).matches("text/css.*|image/svg\\+xml");
                    assertThat(metadata.getCacheControl()).isEqualTo("public, max-age=31536000, immutable");
                });
    }

    @Test
    void noListIsThereBeforeItsPagesAndNothingGoesBeforeTheListsLetGoOfIt() throws IOException {
        publish("first", "The first");
        long second = publish("second", "The second");
        write();
        assertThat(at("put site/news/second/second.pdf")).isLessThan(at("put site/news/second/index.html"));
        for (String page : List.of("first/index.html", "second/index.html")) {
            for (String list : List.of("index.html", "news/index.html", "feed.atom", "news/feed.json", "sitemap.xml")) {
                assertThat(at("put site/news/" + page)).as(list).isLessThan(at("put site/" + list));
            }
        }
        remove(second);
        write();
        assertThat(at("put site/news/index.html")).isLessThan(at("remove site/news/second/second.pdf"));
        assertThat(store.told).last().isEqualTo("put site/" + SiteExport.LIST);
    }

    @Test
    void anExportThatBrokeOffIsFinishedByTheNextAndLeavesNothingBehind() throws IOException {
        publish("first", "The first");
        write();
        long second = publish("second", "The second");
        store.refused = "site/news/second/index.html";
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(this::write)
                .withMessageContaining("s3://public-pages/site at 127.0.0.1 refused: ");
        assertThat(names()).contains("site/news/second/second.pdf");
        assertThat(text("site/news/index.html"))
                .as("no list of a page that is not there")
                .doesNotContain("The second");
        store.refused = "";
        remove(second);
        write();
        assertThat(names()).doesNotContain("site/news/second/second.pdf", "site/news/second/words.txt");
        assertThat(write()).isEqualTo(new SiteExport.Report(names().size() - 1, 0, 0));
    }

    @Test
    void aStoreThatRefusesIsOneSentenceWithoutTheSecret() {
        publish("first", "The first");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> export.write(settings(BUCKET, "another-secret"), database, (done, total) -> {}))
                .withMessage("s3://public-pages at 127.0.0.1 refused: 403 SignatureDoesNotMatch,"
                        + " so look at the key and at what it may do there");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> export.write(settings("no-such-bucket", SECRET), database, (done, total) -> {}))
                .withMessage(
                        "s3://no-such-bucket at 127.0.0.1 refused: 404 NoSuchBucket, so look at the bucket's name");
        assertThat(settings(BUCKET, SECRET).toString()).doesNotContain(SECRET, "made-up-key");
    }

    @Test
    void aStoreThatIsNotThereIsOneSentence() throws Exception {
        BucketSettings settings = settings(BUCKET, SECRET);
        proxy.stop();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> export.write(settings, database, (done, total) -> {}))
                .withMessage(
                        "s3://public-pages at 127.0.0.1 was not reached, so look at the endpoint, the region and the"
                                + " network");
        proxy = S3Proxy.builder()
                .blobStore(store)
                .awsAuthentication(AuthenticationType.AWS_V4, "made-up-key", SECRET)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .build();
        proxy.start();
    }

    @Test
    void aSettingThatCannotBeIsSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BucketSettings.from("Public Pages", name -> ""))
                .withMessageContaining("a bucket's name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BucketSettings.from("public-pages/../other", name -> ""))
                .withMessageContaining("a prefix");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        BucketSettings.from("public-pages", name -> name.equals("heed.export-key-id") ? "made-up" : ""))
                .withMessageContaining("must be set together");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BucketSettings.from(
                        "public-pages", name -> name.equals("heed.export-endpoint") ? "ftp://x.example" : ""))
                .withMessageContaining("HEED_EXPORT_ENDPOINT");
    }
}
