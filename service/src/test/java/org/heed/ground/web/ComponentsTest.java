package org.heed.ground.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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
}
