package org.heed.ground.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses on the staff front a change that another site's page tries to make in a signed-in browser. Fetch Metadata
 * (Sec-Fetch-Site) decides where the browser sends it, Origin where it does not; a request with neither is no browser's.
 */
@Component
@OnStaffFront
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class SameOrigin extends OncePerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SAFE.contains(request.getMethod()) || comesFromHere(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean comesFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        return originIsHost(request.getHeader("Origin"), request.getHeader("Host"));
    }

    private static boolean originIsHost(@Nullable String origin, @Nullable String host) {
        if (origin == null) {
            return true;
        }
        try {
            return URI.create(origin).getAuthority() != null
                    && URI.create(origin).getAuthority().equals(host);
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }
}
