package org.heed.ground.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SameOriginTest {

    @ParameterizedTest
    @CsvSource({"same-origin,200", "none,200", "cross-site,403", "same-site,403", "nonsense,403"})
    void fetchMetadataDecidesWhereTheBrowserSendsIt(String site, int status) throws ServletException, IOException {
        MockHttpServletRequest request = post();
        request.addHeader("Sec-Fetch-Site", site);
        assertThat(answer(request)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8081,200",
        "http://127.0.0.1:9999,403",
        "http://evil.example,403",
        "null,403",
        "http://127.0.0.1:8081.evil.example,403"
    })
    void originDecidesForOlderBrowsers(String origin, int status) throws ServletException, IOException {
        MockHttpServletRequest request = post();
        request.addHeader("Origin", origin);
        assertThat(answer(request)).isEqualTo(status);
    }

    @Test
    void readingIsNeverRefused() throws ServletException, IOException {
        MockHttpServletRequest request = post();
        request.setMethod("GET");
        request.addHeader("Sec-Fetch-Site", "cross-site");
        assertThat(answer(request)).isEqualTo(200);
    }

    private static MockHttpServletRequest post() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/desk/reports/1/grade");
        request.addHeader("Host", "127.0.0.1:8081");
        return request;
    }

    private static int answer(MockHttpServletRequest request) throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SameOrigin().doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
