package org.heed.ground.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ComponentsTest {

    @Test
    void noPageHoldsInlineStyleOrScript() {
        Gallery.pages()
                .forEach((name, html) -> assertThat(html)
                        .as(name)
                        .doesNotContainPattern("(?i)\\sstyle\\s*=")
                        .doesNotContainPattern("(?i)<style")
                        .doesNotContainPattern("(?i)<[^>]*\\son[a-z]+\\s*=")
                        .doesNotContainPattern("(?i)<script(?![^>]*\\ssrc=)"));
    }

    @Test
    void theGalleryIsWrittenToBeLookedAt() throws IOException {
        Path folder = Path.of("target/gallery");
        Gallery.write(folder);
        assertThat(folder).isNotEmptyDirectory();
    }

    @Test
    void thePublicPageLeavesByALinkThatWorksWithoutScriptAndTellsNobodyWhereFrom() {
        assertThat(Gallery.pages().get("public-question"))
                .contains(
                        "href=\"https://www.bbc.co.uk/weather\"",
                        "rel=\"nofollow noreferrer\"",
                        "In an emergency call");
    }

    @Test
    void theFirstPublicPageWeighsLessThanThirtyKilobytes() throws IOException {
        Assumptions.assumeTrue(
                ComponentsTest.class.getResource("/static/assets/assets.properties") != null, "no front end built");
        int page = compressed(Gallery.pages().get("public-question").getBytes(StandardCharsets.UTF_8));
        int style = compressed(file(Assets.url("public.css")));
        int script = compressed(file(Assets.url("public.js")));

        assertThat(page + style + script).isLessThan(30 * 1024);
    }

    @Test
    void noStylesheetFetchesAFont() throws IOException {
        Assumptions.assumeTrue(
                ComponentsTest.class.getResource("/static/assets/assets.properties") != null, "no front end built");
        for (String name : List.of("public.css", "public-rtl.css", "staff.css")) {
            assertThat(new String(file(Assets.url(name)), StandardCharsets.UTF_8))
                    .doesNotContain("@font-face")
                    .doesNotContain("GDS Transport");
        }
    }

    private static byte[] file(String url) throws IOException {
        try (InputStream file = Objects.requireNonNull(ComponentsTest.class.getResourceAsStream("/static" + url))) {
            return file.readAllBytes();
        }
    }

    private static int compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
            gzip.write(bytes);
        }
        return small.size();
    }
}
