package org.heed.campaigns.placements.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.heed.campaigns.placements.ShortLinks;
import org.heed.campaigns.placements.ShortLinks.Look;
import org.heed.ground.web.OnPublicFront;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * {@code GET /g/CODE}: 302, kept by nobody, without a cookie and without Spring's dispatcher. A HEAD and a prefetch are
 * looks ahead and lead on uncounted.
 */
final class LinkServlet extends HttpServlet {
    private final transient ShortLinks links;

    private LinkServlet(ShortLinks links) {
        this.links = links;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        lead(request, response, isAhead(request) ? Look.AHEAD : Look.VISIT);
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) {
        lead(request, response, Look.AHEAD);
    }

    private void lead(HttpServletRequest request, HttpServletResponse response, Look look) {
        String path = request.getPathInfo();
        String code = path == null ? "" : path.substring(1);
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", links.follow(code, look)); // a path: our own front, whatever Host was sent
        response.setContentLength(0);
    }

    private static boolean isAhead(HttpServletRequest request) {
        return speaksOfPrefetch(request.getHeader("Sec-Purpose")) || speaksOfPrefetch(request.getHeader("Purpose"));
    }

    private static boolean speaksOfPrefetch(@Nullable String purpose) {
        return purpose != null && purpose.contains("prefetch");
    }

    /** Puts the servlet before the dispatcher; a QR code is written in capitals. */
    @Configuration(proxyBeanMethods = false)
    @OnPublicFront
    static class Registration {
        @Bean
        ServletRegistrationBean<LinkServlet> links(ShortLinks links) {
            return new ServletRegistrationBean<>(new LinkServlet(links), "/g/*", "/G/*");
        }
    }
}
