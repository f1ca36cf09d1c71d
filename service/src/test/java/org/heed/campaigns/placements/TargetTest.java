package org.heed.campaigns.placements;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/report", "/news", "/news/communities-defeat-terrorism-2019", "/how-it-works"})
    void aPageOfOursIsATarget(String path) {
        assertThat(Target.parse(path)).contains(new Target(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//example.com",
                "/\\example.com",
                "https://example.com",
                "/news?next=https://example.com",
                "/news#x",
                "/../x",
                "/news/",
                "/News",
                "/g/3333333",
                "/api/v1/reports",
                "/assets/x",
                "/a b",
                "/a\r\nSet-Cookie: x",
                "javascript:alert(1)"
            })
    void anythingElseIsNone(String path) {
        assertThat(Target.parse(path)).isEmpty();
    }
}
