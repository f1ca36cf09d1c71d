package org.heed.campaigns.publishing;

import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A bucket of an object store that speaks Amazon's S3, whoever runs it.
 *
 * @param prefix what the names of all files begin with: empty, or with a slash at its end
 * @param endpoint empty for Amazon's own of the region
 * @param pathStyle true where the bucket stands in the path of an address, not in its host name
 * @param keyId empty to look where Amazon's tools look: environment, files of the account, role of the machine
 */
public record BucketSettings(
        String bucket,
        String prefix,
        Optional<URI> endpoint,
        String region,
        boolean pathStyle,
        String keyId,
        String secret) {
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern PREFIX = Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*");
    private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,40}");

    public BucketSettings {
        require(BUCKET.matcher(bucket).matches(), "a bucket's name has 3 to 63 of a-z, 0-9, dot and hyphen", bucket);
        require(PREFIX.matcher(prefix).matches(), "a prefix must be like 2027/site", prefix);
        require(REGION.matcher(region).matches(), "HEED_EXPORT_REGION must be like eu-west-2", region);
        endpoint.ifPresent(one -> require(
                ("https".equals(one.getScheme()) || "http".equals(one.getScheme()))
                        && one.getHost() != null
                        && one.getUserInfo() == null,
                "HEED_EXPORT_ENDPOINT must be a web address such as https://s3.example.org",
                one.getHost() == null ? "another" : one.getHost()));
        if (keyId.isEmpty() != secret.isEmpty()) {
            throw new IllegalArgumentException("HEED_EXPORT_KEY_ID and HEED_EXPORT_KEY_SECRET must be set together");
        }
    }

    private static void require(boolean holds, String rule, String was) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", was " + was);
        }
    }

    /**
     * Reads the settings; {@link IllegalArgumentException} where one cannot be.
     *
     * @param place the bucket, a slash and the prefix, or the bucket alone
     * @param settings gives the value of a name such as {@code heed.export-region}, empty where it is not set
     */
    public static BucketSettings from(String place, UnaryOperator<String> settings) {
        String whole = place.startsWith("s3://") ? place.substring("s3://".length()) : place;
        int slash = whole.indexOf('/');
        String prefix = slash < 0 ? "" : whole.substring(slash + 1).replaceAll("/+$", "");
        String endpoint = settings.apply("heed.export-endpoint").strip();
        String region = settings.apply("heed.export-region").strip();
        String style = settings.apply("heed.export-path-style").strip();
        require(style.matches("(?:true|false)?"), "HEED_EXPORT_PATH_STYLE must be true or false", style);
        try {
            return new BucketSettings(
                    slash < 0 ? whole : whole.substring(0, slash),
                    prefix.isEmpty() ? "" : prefix + "/",
                    endpoint.isEmpty() ? Optional.empty() : Optional.of(URI.create(endpoint)),
                    region.isEmpty() ? "eu-west-2" : region,
                    // whoever runs a store of their own seldom gives each bucket a host name
                    style.isEmpty() ? !endpoint.isEmpty() : Boolean.parseBoolean(style),
                    settings.apply("heed.export-key-id").strip(),
                    settings.apply("heed.export-key-secret").strip());
        } catch (IllegalArgumentException mistaken) {
            if (mistaken.getCause() instanceof java.net.URISyntaxException) {
                throw new IllegalArgumentException("HEED_EXPORT_ENDPOINT must be a web address", mistaken);
            }
            throw mistaken;
        }
    }

    /** The bucket and the prefix, as a person names it. */
    public String place() {
        return "s3://" + bucket + (prefix.isEmpty() ? "" : "/" + prefix.substring(0, prefix.length() - 1));
    }

    @Override
    public String toString() {
        return "BucketSettings[" + place() + "]";
    }
}
