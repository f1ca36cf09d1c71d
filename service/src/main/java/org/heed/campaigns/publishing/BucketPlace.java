package org.heed.campaigns.publishing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** A bucket of an object store; a file's mark is its entity tag, whatever the store makes that of. */
final class BucketPlace implements ExportPlace, AutoCloseable {
    private static final int HANDS = 8;

    private final BucketSettings settings;
    private final DataSource turns;
    private final S3Client client;
    private @Nullable Map<String, String> held; // for one export

    BucketPlace(BucketSettings settings, DataSource turns) {
        this.settings = settings;
        this.turns = turns;
        this.client = client(settings);
    }

    private static S3Client client(BucketSettings settings) {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .forcePathStyle(settings.pathStyle())
                .credentialsProvider(credentials(settings))
                // stores other than Amazon's often know neither bodies in chunks nor checksums behind them;
                // the signature covers the hash of the whole body
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(one -> one.chunkedEncodingEnabled(false))
                .overrideConfiguration(
                        one -> one.apiCallAttemptTimeout(Duration.ofSeconds(30)).apiCallTimeout(Duration.ofMinutes(2)))
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(5))
                        .socketTimeout(Duration.ofSeconds(30))
                        .build());
        settings.endpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private static AwsCredentialsProvider credentials(BucketSettings settings) {
        return settings.keyId().isEmpty()
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create(settings.keyId(), settings.secret()));
    }

    /** The lock ends with its transaction, so with the connection of a node that died too. */
    @Override
    public <T> T alone(Work<T> work) throws IOException {
        try (Connection connection = turns.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtext(?))")) {
                lock.setString(1, "publishing.export " + settings.place());
                lock.execute();
            }
            held = null;
            try {
                return work.run();
            } finally {
                connection.rollback();
            }
        } catch (SQLException failed) {
            throw new IOException("the database, in which exports take turns, did not answer", failed);
        }
    }

    @Override
    public Optional<String> list() throws IOException {
        return said(() -> {
            try {
                return Optional.of(client.getObjectAsBytes(
                                one -> one.bucket(settings.bucket()).key(key(SiteExport.LIST)))
                        .asString(StandardCharsets.UTF_8));
            } catch (NoSuchKeyException none) {
                return Optional.empty();
            }
        });
    }

    @Override
    public Optional<String> mark(String name) throws IOException {
        Map<String, String> known = held;
        if (known == null) {
            known = said(this::marks);
            held = known;
        }
        return Optional.ofNullable(known.get(name));
    }

    private Map<String, String> marks() {
        Map<String, String> marks = new HashMap<>();
        client.listObjectsV2Paginator(one -> one.bucket(settings.bucket()).prefix(settings.prefix()))
                .contents()
                .forEach(one -> marks.put(one.key().substring(settings.prefix().length()), one.eTag()));
        return marks;
    }

    @Override
    public String put(String name, byte[] bytes, Served served) throws IOException {
        return said(() -> client.putObject(
                        one -> one.bucket(settings.bucket())
                                .key(key(name))
                                .contentType(served.type())
                                .cacheControl(served.cache()),
                        RequestBody.fromBytes(bytes))
                .eTag());
    }

    @Override
    public boolean remove(String name) throws IOException {
        boolean there = mark(name).isPresent();
        if (there) {
            said(() -> client.deleteObject(one -> one.bucket(settings.bucket()).key(key(name))));
        }
        return there;
    }

    @Override
    public int hands() {
        return HANDS;
    }

    private String key(String name) {
        return settings.prefix() + name;
    }

    /** What the store says, and where it does not do what was asked, why, in one sentence and without a secret. */
    private <T> T said(Supplier<T> asked) throws IOException {
        try {
            return asked.get();
        } catch (AwsServiceException refused) {
            AwsErrorDetails details = refused.awsErrorDetails();
            String code = details == null || details.errorCode() == null ? "" : " " + details.errorCode();
            throw new IOException(
                    settings.place() + where() + " refused: " + refused.statusCode() + code + hint(refused), refused);
        } catch (SdkException failed) {
            throw new IOException(settings.place() + where() + why(failed), failed);
        }
    }

    private static String hint(AwsServiceException refused) {
        return switch (refused.statusCode()) {
            case 401, 403 -> ", so look at the key and at what it may do there";
            case 404 -> ", so look at the bucket's name";
            case 301, 307, 400 -> ", so look at the region, the endpoint and the path style";
            default -> "";
        };
    }

    private static String why(SdkException failed) {
        return String.valueOf(failed.getMessage()).contains("credentials")
                ? " needs a key: set HEED_EXPORT_KEY_ID and HEED_EXPORT_KEY_SECRET"
                : " was not reached, so look at the endpoint, the region and the network";
    }

    private String where() {
        return settings.endpoint().map(one -> " at " + one.getHost()).orElse("");
    }

    @Override
    public void close() {
        client.close();
    }
}
